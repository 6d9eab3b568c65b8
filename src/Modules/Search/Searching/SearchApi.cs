using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Union.Search.Live;

namespace Union.Search.Searching;

/// <summary>GET /api/v1/search, for everyone: who is signed in as staff also finds what is for staff.</summary>
internal static class SearchApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search/suggest", SuggestAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Search).ExcludeFromDescription();
        routes
            .MapGet("/api/v1/search", FindAsync)
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Search)
            .WithName("search")
            .WithSummary("检索公告和文件")
            .Produces<SearchAnswer>()
            .Produces(StatusCodes.Status403Forbidden)
            .Produces(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SuggestAsync(string? q, SiteSearch search, CancellationToken cancellationToken) =>
        Results.Json((await search.CompleteAsync(q?.Trim() ?? "", cancellationToken)).Select(item => new { item.Text, item.Hint }), Json);

    // ?index= names another index than the one for everybody.
    private static async Task<IResult> FindAsync(
        HttpRequest request,
        SiteSearch search,
        LiveIndexes indexes,
        Findable findable,
        CancellationToken cancellationToken
    )
    {
        if (request.Query["index"].ToString() is { Length: > 0 } name)
        {
            if (indexes.Find(name) is not { } index)
                return Results.NotFound();
            if (!await findable.MayAskAsync(index))
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            search.Use(index);
        }
        return Results.Json(await search.FindAsync(SearchInput.Of(request.Query), cancellationToken), Json);
    }
}
