using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Items.Publishing;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Contents.Versions;
using Union.Web.Pages;

namespace Union.Contents.Items.Editing;

[RequirePermission(Permissions.View)]
[RequestSizeLimit(ItemChecks.LargestRequest)]
[RequestFormLimits(
    MultipartBodyLengthLimit = ItemChecks.LargestRequest,
    ValueLengthLimit = ItemChecks.LargestField,
    ValueCountLimit = ItemChecks.MostFields
)]
internal sealed class EditModel(
    UnionDbContext db,
    ItemStore store,
    ItemAccess access,
    ItemChecks checks,
    ItemChanges changes,
    LoadChoices choices,
    ContainedItems contained,
    AttachmentStore attachments,
    SubmitForReview submitting,
    ShowReview reviews,
    SaveItem save
) : PageModel, IItemFormPage
{
    [BindProperty]
    public ItemForm Input { get; set; } = new();

    [BindProperty]
    public TakeDownForm TakeDown { get; set; } = new();

    [BindProperty]
    public ScheduleForm Schedule { get; set; } = new();

    public FoundItem Found { get; private set; } = null!;

    public ContentItem Item => Found.Item;

    public DefinedType Type => Found.Type;

    public JsonObject Data { get; private set; } = [];

    public FieldChoices Choices { get; private set; } = new();

    public ReviewPanel Review { get; private set; } = null!;

    public string RecordKey => Item.Id.ToString("N");

    /// <summary>What stands in its list, when it has one.</summary>
    public ContainedList? List { get; private set; }

    /// <summary>What somebody else saved while this page was open; the form below still holds what was written here.</summary>
    public Conflict? Conflict { get; private set; }

    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting => checks.Waiting(Input);

    public bool MayEdit { get; private set; }

    public bool MayPublish { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        Schedule = ScheduleForm.Of(Item);
        Input = ItemForm.Of(Found, await attachments.OfAsync(Found.Version.Id, cancellationToken));
        await ShowAsync(ContentJson.Parse(Found.Version.Data), cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(id, false, cancellationToken);

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(id, true, cancellationToken);

    /// <summary>Saves and submits what was saved.</summary>
    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostSaveAndSubmitAsync(Guid id, CancellationToken cancellationToken)
    {
        var answer = await SaveAsync(id, false, cancellationToken);
        if (answer is LocalRedirectResult)
            await SubmitAsync(Input.ChangeNote, cancellationToken);
        return answer;
    }

    /// <summary>Submits the latest version as it stands.</summary>
    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostSubmitAsync(Guid id, int basedOn, string? remark, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        if (!MayEdit)
            return Forbid();
        if (Item.Version != basedOn)
            this.Warned("在您打开页面之后有人保存了新的版本，请看过再送审。");
        else
            await SubmitAsync(remark, cancellationToken);
        return LocalRedirect($"~/admin/contents/items/{id}");
    }

    /// <summary>Publishes the latest version without a second reader.</summary>
    [RequirePermission(ReviewPermissions.PublishUnreviewed)]
    public Task<IActionResult> OnPostPublishUnreviewedAsync(
        Guid id,
        int basedOn,
        string? reason,
        [FromServices] PublishItem publish,
        CancellationToken cancellationToken
    ) =>
        PublisherAsync(
            id,
            async () =>
                Item.Version != basedOn
                    ? "在您打开页面之后有人保存了新的版本，请看过再发布。"
                    : await publish.RunUnreviewedAsync(Found, reason, cancellationToken),
            "已发布；这一版留有“未经审核发布”的标记。",
            cancellationToken
        );

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostPublishLatestAsync(
        Guid id,
        int basedOn,
        [FromServices] PublishItem publish,
        CancellationToken cancellationToken
    ) =>
        PublisherAsync(
            id,
            async () =>
                Item.Version != basedOn ? "在您打开页面之后有人保存了新的版本，请看过再发布。" : await publish.RunAsync(Found, cancellationToken),
            "已发布，现在就能看到。",
            cancellationToken
        );

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostUnpublishAsync(Guid id, [FromServices] TakeDownItem takeDown, CancellationToken cancellationToken) =>
        PublisherAsync(id, () => takeDown.RunAsync(Found, TakeDown, cancellationToken), "已撤下；内容和版本都保留。", cancellationToken);

    [RequirePermission(Permissions.View)]
    public Task<IActionResult> OnPostScheduleAsync(Guid id, [FromServices] ScheduleItem plan, CancellationToken cancellationToken) =>
        PublisherAsync(id, () => plan.RunAsync(Found, Schedule, cancellationToken), "定时已保存，到时间自动办理。", cancellationToken);

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostDeleteAsync(Guid id, string? reason, [FromServices] DeleteItem delete, CancellationToken cancellationToken)
    {
        var answer = await PublisherAsync(id, () => delete.RunAsync(Found, reason, cancellationToken), "已删除。", cancellationToken);
        return await store.FindAsync(id, cancellationToken) is null && answer is LocalRedirectResult
            ? LocalRedirect($"~/admin/contents/items?type={Type.Name}")
            : answer;
    }

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostCloneAsync(Guid id, [FromServices] CloneItem clone, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        if (!MayEdit)
            return Forbid();
        var copy = await clone.RunAsync(Found, cancellationToken);
        this.Succeeded("已复制成新的草稿，改好后再发布。");
        return LocalRedirect($"~/admin/contents/items/{copy.Id}");
    }

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostOrderAsync(Guid id, Guid[] item, int[] place, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        if (!MayEdit)
            return Forbid();
        if (await contained.OrderAsync(Found, item, place, cancellationToken) is { } problem)
            this.Failed(problem);
        else
            this.Succeeded("次序已保存。");
        return LocalRedirect($"~/admin/contents/items/{id}");
    }

    private async Task<IActionResult> PublisherAsync(Guid id, Func<Task<string?>> change, string done, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        if (!MayPublish)
            return Forbid();
        if (await change() is { } problem)
            this.Failed(problem);
        else
            this.Succeeded(done);
        return LocalRedirect($"~/admin/contents/items/{id}");
    }

    private async Task<IActionResult> SaveAsync(Guid id, bool publish, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        publish |= !Type.Definition.Draftable && !Review.Rule.IsRequired;
        if (publish && Review.Rule.IsRequired)
            ModelState.AddModelError("", $"本站的{Type.DisplayName}要经审核才能发布：请点“保存并送审”。您写的内容还在下面的表单里。");
        if (!MayEdit || (publish && !MayPublish))
            return Forbid();
        var content = Input.ToContent(Type, Request.Form, ContentJson.Parse(Found.Version.Data));
        var uploads = await checks.CheckAsync(Type, Input, content, Item, publish, ModelState, cancellationToken);
        if (!ModelState.IsValid)
        {
            await ShowAsync(content.Data, cancellationToken);
            return Page();
        }
        if (!await save.UpdateAsync(Found, Input, content, uploads, publish, cancellationToken))
            return await ConflictAsync(id, content, cancellationToken);
        this.Succeeded(
            publish ? "已发布，现在就能看到。"
            : Item.State == ContentState.Published ? "草稿已保存；公众看到的仍是已发布的版本。"
            : "草稿已保存。"
        );
        return LocalRedirect($"~/admin/contents/items/{id}");
    }

    // Nothing is saved and nothing lost: what was written stays in the form, what was saved stands beside it; saving again keeps both as versions.
    private async Task<IActionResult> ConflictAsync(Guid id, ItemContent mine, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await RefusalAsync(id, cancellationToken) is { } refusal)
            return refusal;
        var saved = ItemParts.Of(Found.Version);
        Conflict = new Conflict(
            Item.ModifiedBy,
            Found.Version.Number,
            Found.Version.SavedAt,
            await changes.BetweenAsync(Type, saved, mine, cancellationToken),
            LineDiff.Between(saved.Body, mine.Body)
        );
        Input.Attachments.AddRange(await attachments.AddedMeanwhileAsync(Found.Version, Input.Attachments, cancellationToken));
        (Input.BasedOn, Input.KeepsBoth) = (Item.Version, true);
        ModelState.Remove("Input.BasedOn");
        ModelState.Remove("Input.KeepsBoth");
        await ShowAsync(mine.Data, cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task SubmitAsync(string? remark, CancellationToken cancellationToken)
    {
        var refusals = await submitting.RunAsync(Item, remark, cancellationToken);
        if (refusals.Count > 0)
            this.Failed("没有送审：" + string.Join(" ", refusals));
        else
            this.Succeeded("已送审，审核人会在待办里看到。");
    }

    private async Task ShowAsync(JsonObject data, CancellationToken cancellationToken)
    {
        Data = data;
        Choices = await choices.OfAsync(Type, data, cancellationToken);
        List = await contained.OfAsync(Found, cancellationToken);
    }

    private async Task<IActionResult?> RefusalAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        Found = found;
        MayEdit = await access.MayEditAsync(found.Type, found.Item.OrganizationId);
        MayPublish = await access.MayPublishAsync(found.Type, found.Item.OrganizationId);
        Review = await reviews.OfAsync(found.Item, cancellationToken);
        return await access.MayViewAsync(found.Type, found.Item.OrganizationId) ? null : Forbid();
    }
}
