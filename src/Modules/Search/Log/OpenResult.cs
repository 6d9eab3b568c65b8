using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Union.Search.Log;

/// <summary>
/// GET /search/go: notes which result was opened and leads there, also where no script runs. It leads to addresses of this installation only.
/// </summary>
internal static class OpenResult
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/search/go", Open).AllowAnonymous().RequireRateLimiting(RateLimits.Search).ExcludeFromDescription();

    private static IResult Open(string? to, string? s, string? r, SearchLog log, ICurrentTenant tenant)
    {
        if (to is not ['/', ..] || !RedirectHttpResult.IsLocalUrl(to) || to.Any(char.IsControl))
            return Results.NotFound();
        if (Guid.TryParse(s, out var search) && int.TryParse(r, CultureInfo.InvariantCulture, out var rank) && rank is > 0 and <= 10_000)
            log.Click(tenant.Id, search, rank);
        return Results.LocalRedirect(to);
    }
}
