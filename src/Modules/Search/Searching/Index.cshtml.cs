using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class IndexModel(SiteSearch search) : SearchPage
{
    public override string Address => "/search";

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(search, cancellationToken);
}
