using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Union.Core.Users;

internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal? Principal =>
        ActingUser.Current is { IsInstead: true } ? null
        : http.HttpContext?.User is { Identity.IsAuthenticated: true } p ? p
        : null;

    public Guid? Id => Principal is { } p ? Parse(p, UnionClaims.UserId) : ActingUser.Current?.Id;

    public string UserName => Principal?.FindFirstValue(UnionClaims.UserName) ?? ActingUser.Current?.UserName ?? "system";

    public string DisplayName => Principal?.FindFirstValue(UnionClaims.DisplayName) ?? ActingUser.Current?.DisplayName ?? "系统";

    public bool IsSignedIn => Principal is not null;

    public Guid? TenantId => Principal is { } p ? Parse(p, UnionClaims.Tenant) : ActingUser.Current?.TenantId;

    private static Guid? Parse(ClaimsPrincipal principal, string claim) => Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
