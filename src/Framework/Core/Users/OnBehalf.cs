using Union.Core.Tenants;

namespace Union.Core.Users;

/// <summary>
/// Work of a task that is done for one account of a tenant, with what that account may see and do now: <see cref="Permissions.Access"/> and
/// <see cref="ICurrentUser"/> speak of it inside. Each call has a scope of its own.
/// </summary>
public sealed class OnBehalf(TenantScopes scopes)
{
    public async Task<T> RunAsync<T>(Guid tenantId, Guid userId, Func<IServiceProvider, Task<T>> work)
    {
        new ActingUser(userId, "system", "系统", tenantId) { IsInstead = true }.Begin();
        return await scopes.UsingAsync(tenantId, work);
    }
}
