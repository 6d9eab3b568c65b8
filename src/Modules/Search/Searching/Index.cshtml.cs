using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class IndexModel(SearchTools tools) : SearchPage(tools)
{
    public override string Address => "/search";
}
