using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Union.Contents.Items;
using Union.Contents.Items.Publishing;
using Union.Contents.Items.Reading;
using Union.Core.Modules;

namespace Union.Contents.Api;

/// <summary>
/// <c>GET, DELETE /api/v1/content/{contentItemId}</c>, <c>POST /api/v1/content</c>: items of every type, in Orchard's shape; a type that is kept in
/// its own way brings an <see cref="IContentApiHandler"/>. Everybody reads what is published for everybody; all else asks for the permissions of
/// the type. A form of another site cannot post here: only JSON is taken.
/// </summary>
internal static class ContentApi
{
    private const string Address = "/api/v1/content";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(Address + "/{contentItemId}", FindAsync)
            .AllowAnonymous()
            .WithName("GetContentItem")
            .WithTags("内容")
            .WithSummary("一条内容")
            .WithDescription("按内容编号，或 alias:别名、slug:网址。version=latest 读草稿，需要该类型的权限。ETag 是版本号。")
            .Produces<JsonObject>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes
            .MapPost(Address, PostAsync)
            .WithMetadata(new SignedInAttribute())
            .WithName("PostContentItem")
            .WithTags("内容")
            .WithSummary("新建或修改一条内容")
            .WithDescription("draft=true 只存草稿，否则发布。没有写的部件和字段保持不变；列表整个替换。If-Match 写上 ETag，就不会盖掉别人的修改。")
            .Produces<JsonObject>()
            .Produces<JsonObject>(StatusCodes.Status201Created)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);
        routes
            .MapDelete(Address + "/{contentItemId}", DeleteAsync)
            .WithMetadata(new SignedInAttribute())
            .WithName("DeleteContentItem")
            .WithTags("内容")
            .WithSummary("删除一条内容")
            .WithDescription("reason 写明原因；还被别处引用的不能删除。公告与文件不删除，只撤回：网址答 410，内容保留。")
            .Produces<JsonObject>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> FindAsync(
        string contentItemId,
        string? version,
        ItemStore store,
        ItemAccess access,
        ItemReader reader,
        Enabled<IContentApiHandler> handlers,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        if (await OfHandlerAsync(contentItemId, store, handlers, cancellationToken) is var (handler, own))
        {
            var outcome = await handler.FindAsync(own, version == "latest", cancellationToken);
            return outcome is null ? NotFound() : Answer(outcome, response);
        }
        if (await store.FindAsync(contentItemId, cancellationToken) is not { } found)
            return NotFound();
        var (type, item, latest) = found;
        var isEditor = await access.MayViewAsync(type, item.OrganizationId);
        var isOut = item.State == ContentState.Published && (item.Visibility == ContentVisibility.Public || await reader.IsStaffAsync());
        if (!isEditor && (!isOut || version == "latest"))
            return NotFound();
        var shown = version != "latest" && item.PublishedVersionId is { } id ? await store.VersionAsync(id, cancellationToken) : latest;
        response.Headers.ETag = ETag(item.Version);
        return Json(ItemJson.Of(type, item, shown));
    }

    private static async Task<IResult> PostAsync(
        JsonObject item,
        bool? draft,
        PostItem post,
        ItemStore store,
        Access access,
        Enabled<IContentApiHandler> handlers,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var (type, id) = (ItemJson.Own(item, "ContentType"), ItemJson.Own(item, "ContentItemId"));
        if (handlers.FirstOrDefault(h => h.ContentType == type) is { } handler)
        {
            var existing = id.Length == 0 ? null : await store.ItemAsync(id, cancellationToken);
            return existing is not null && existing.ContentType != type
                ? Answer(ApiOutcome.Wrong("ContentItemId", $"内容编号“{id}”属于另一种类型的内容。"), context.Response)
                : Answer(await handler.PostAsync(item, existing, draft ?? false, BasedOn(context.Request), cancellationToken), context.Response);
        }
        if (!await access.HasAsync(Permissions.View))
            return Answer(ApiOutcome.Refused(StatusCodes.Status403Forbidden, "没有权限", "您没有起草内容的权限。"), context.Response);
        return Answer(await post.RunAsync(item, draft ?? false, BasedOn(context.Request), cancellationToken), context.Response);
    }

    private static async Task<IResult> DeleteAsync(
        string contentItemId,
        string? reason,
        ItemStore store,
        ItemAccess access,
        DeleteItem delete,
        Enabled<IContentApiHandler> handlers,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var why = string.IsNullOrWhiteSpace(reason) ? "通过接口删除" : reason;
        if (await OfHandlerAsync(contentItemId, store, handlers, cancellationToken) is var (handler, own))
            return await handler.DeleteAsync(own, why, cancellationToken) is { } outcome ? Answer(outcome, response) : NotFound();
        if (
            await store.FindAsync(contentItemId, cancellationToken) is not { } found
            || !await access.MayViewAsync(found.Type, found.Item.OrganizationId)
        )
            return NotFound();
        if (!await access.MayPublishAsync(found.Type, found.Item.OrganizationId))
            return TypedResults.Problem(
                $"您没有删除“{found.Type.DisplayName}”的权限。",
                statusCode: StatusCodes.Status403Forbidden,
                title: "没有权限"
            );
        var gone = ItemJson.Of(found.Type, found.Item, found.Version);
        return await delete.RunAsync(found, why, cancellationToken) is { } problem
            ? TypedResults.Problem(problem, statusCode: StatusCodes.Status409Conflict, title: "没有删除")
            : Json(gone);
    }

    private static async Task<(IContentApiHandler Handler, ContentItem Item)?> OfHandlerAsync(
        string contentItemId,
        ItemStore store,
        Enabled<IContentApiHandler> handlers,
        CancellationToken cancellationToken
    ) =>
        await store.ItemAsync(contentItemId, cancellationToken) is { } item
        && handlers.FirstOrDefault(h => h.ContentType == item.ContentType) is { } handler
            ? (handler, item)
            : null;

    private static IResult Answer(ApiOutcome outcome, HttpResponse response)
    {
        if (outcome.Refusal is var (status, title, detail))
            return TypedResults.Problem(detail, statusCode: status, title: title);
        if (outcome.Item is not { } kept)
            return TypedResults.ValidationProblem(outcome.Errors!, detail: "请改正下面的问题再提交。", title: "内容没有保存");
        response.Headers.ETag = ETag(outcome.Version);
        if (!outcome.IsNew)
            return Json(kept);
        response.Headers.Location = $"{response.HttpContext.Request.PathBase}{Address}/{ItemJson.Own(kept, "ContentItemId")}";
        return Json(kept, StatusCodes.Status201Created);
    }

    private static int? BasedOn(HttpRequest request) =>
        int.TryParse(request.Headers.IfMatch.ToString().Trim('"'), CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static IResult Json(JsonObject item, int status = StatusCodes.Status200OK) => Results.Json(item, ContentJson.Options, statusCode: status);

    private static IResult NotFound() =>
        TypedResults.Problem("没有这条内容，或者它不在您的权限范围内。", statusCode: StatusCodes.Status404NotFound, title: "没有这条内容");
}
