using Microsoft.Extensions.DependencyInjection;

namespace Union.Core.Tenants;

/// <summary>Runs work for a tenant outside a request: tasks, verbs, recipes, tests. Each call has a scope, and so a context, of its own.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes)
{
    public AsyncServiceScope Create(Guid tenantId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenantId);
        return scope;
    }

    public async Task UsingAsync(Guid tenantId, Func<IServiceProvider, Task> work)
    {
        await using var scope = Create(tenantId);
        await work(scope.ServiceProvider);
    }

    public async Task<T> UsingAsync<T>(Guid tenantId, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Create(tenantId);
        return await work(scope.ServiceProvider);
    }
}
