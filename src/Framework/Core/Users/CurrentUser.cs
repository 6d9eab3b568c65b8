using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Union.Core.Users;

internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User is { Identity.IsAuthenticated: true } p ? p : null;

    public Guid? Id => Guid.TryParse(Principal?.FindFirstValue(UnionClaims.UserId), out var id) ? id : null;

    public string UserName => Principal?.FindFirstValue(UnionClaims.UserName) ?? "system";

    public string DisplayName => Principal?.FindFirstValue(UnionClaims.DisplayName) ?? "系统";

    public bool IsSignedIn => Principal is not null;
}
