using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching;

[RequirePermission(Permissions.SearchStaff)]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class StaffModel(SearchTools tools) : SearchPage(tools)
{
    public override string Address => "/admin/search";
}
