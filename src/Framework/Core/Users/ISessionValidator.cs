using System.Security.Claims;

namespace Union.Core.Users;

/// <summary>Says on each request whether a sign-in still holds: the session was not ended, the account not locked, the password not changed since.</summary>
public interface ISessionValidator
{
    Task<bool> IsValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}
