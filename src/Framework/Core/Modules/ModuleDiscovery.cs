using System.Reflection;
using System.Runtime.Loader;

namespace Union.Core.Modules;

/// <summary>Finds the module assemblies: those beside the host, and those dropped into App_Data/modules before the start.</summary>
internal static class ModuleDiscovery
{
    /// <summary>Assemblies of this platform that the program was built with and that carry a module manifest.</summary>
    public static IReadOnlyList<Assembly> Referenced() =>
        [
            .. BuiltWith()
                .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
                .Where(IsModule)
                .OrderBy(a => a.GetName().Name, StringComparer.Ordinal),
        ];

    /// <summary>Assemblies in <c>App_Data/modules/*.dll</c> and <c>App_Data/modules/*/*.dll</c> that carry a manifest and are not referenced already.</summary>
    public static IReadOnlyList<Assembly> DropIns(string folder, IReadOnlyList<Assembly> referenced)
    {
        if (!Directory.Exists(folder))
            return [];
        var known = referenced.Select(a => a.GetName().Name).ToHashSet(StringComparer.Ordinal);
        var shipped = BuiltWith().Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var found = new List<Assembly>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = AssemblyName.GetAssemblyName(file);
            if (shipped.Contains(name.Name!) || !known.Add(name.Name))
                continue;
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(file);
            if (IsModule(assembly))
                found.Add(assembly);
        }
        return found;
    }

    private static IEnumerable<string> BuiltWith() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("Union.", StringComparison.Ordinal));

    private static bool IsModule(Assembly assembly) => assembly.GetCustomAttribute<ModuleAttribute>() is not null;
}
