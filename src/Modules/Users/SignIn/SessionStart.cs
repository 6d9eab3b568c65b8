using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.SignIn;

/// <summary>Starts and ends the sign-in of this browser.</summary>
internal sealed class SessionStart(UnionDbContext db, ICurrentTenant tenant, CurrentSession current, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Both factors are proven: writes the session and its log line, sets the cookie.</summary>
    public async Task StartAsync(User user, SignInOutcome outcome, CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        var visitor = Visitor.Of(context);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new UserSession(user, now, visitor.Device, visitor.IpAddress);
        db.Add(session);
        db.Add(new SignInRecord(user.Id, user.UserName, outcome, now, visitor.Device, visitor.IpAddress));
        context.User = PrincipalOf(user, session.Id); // the act is the user's own
        db.Act("users.signin", "登录");
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<SignInState>()
            .Where(s => s.Id == user.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Failures, 0).SetProperty(x => x.LastSignInAt, now), cancellationToken);
        await context.SignInAsync(SignInCookie.Scheme, context.User);
    }

    /// <summary>The name shown to people changed: the cookie learns it, the session goes on.</summary>
    public Task RenewAsync(User user) =>
        current.Id is { } id ? http.HttpContext!.SignInAsync(SignInCookie.Scheme, PrincipalOf(user, id)) : Task.CompletedTask;

    /// <summary>Makes the acts of the rest of this request the user's own, without signing in: who holds the link is the user.</summary>
    public void ActAs(User user) => http.HttpContext!.User = PrincipalOf(user, null);

    /// <summary>Signs this browser out; the session no longer holds anywhere.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var context = http.HttpContext!;
        if (current.Id is { } id && await db.Set<UserSession>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } session)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var visitor = Visitor.Of(context);
            session.End(now);
            db.Add(
                new SignInRecord(
                    session.UserId,
                    context.User.FindFirstValue(UnionClaims.UserName) ?? "",
                    SignInOutcome.SignedOut,
                    now,
                    visitor.Device,
                    visitor.IpAddress
                )
            );
            db.Act("users.signout", "退出登录");
            await db.SaveChangesAsync(cancellationToken);
        }
        await context.SignOutAsync(SignInCookie.Scheme);
    }

    private ClaimsPrincipal PrincipalOf(User user, Guid? sessionId) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(UnionClaims.UserId, user.Id.ToString()),
                    new Claim(UnionClaims.UserName, user.UserName),
                    new Claim(UnionClaims.DisplayName, user.DisplayName),
                    new Claim(UnionClaims.Tenant, tenant.Id.ToString()),
                    new Claim(UnionClaims.Session, sessionId?.ToString() ?? ""),
                ],
                SignInCookie.Scheme,
                UnionClaims.DisplayName,
                null
            )
        );
}
