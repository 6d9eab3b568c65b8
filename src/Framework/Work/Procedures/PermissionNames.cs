using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Procedures;

/// <summary>What people read for each permission, of all modules.</summary>
public static class PermissionNames
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var provider in scope.ServiceProvider.GetServices<IPermissionProvider>())
        foreach (var permission in await provider.GetPermissionsAsync())
            names[permission.Name] = permission.Description;
        return names;
    }
}
