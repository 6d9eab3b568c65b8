using System.Globalization;
using System.Reflection;

namespace Union.Core.Modules;

/// <summary>Reads the manifests of module assemblies.</summary>
internal static class ModuleReader
{
    public static List<FeatureInfo> Read(IEnumerable<Assembly> referenced, IEnumerable<Assembly> dropIns)
    {
        var features = referenced.SelectMany(a => Read(a, false)).Concat(dropIns.SelectMany(a => Read(a, true))).ToList();
        var twice = features.GroupBy(f => f.Id).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException(
                $"功能 {twice.Key} 被声明了两次：{string.Join("、", twice.Select(f => f.Module.Assembly.GetName().Name))}。请移走其中一个模块。"
            );
        return features;
    }

    private static IEnumerable<FeatureInfo> Read(Assembly assembly, bool dropIn)
    {
        if (assembly.GetCustomAttribute<ModuleAttribute>() is not { } manifest)
            yield break;
        var declared = assembly.GetCustomAttributes<FeatureAttribute>().Where(f => f is not ModuleAttribute).ToList();
        var main = manifest.Id is "" ? declared.FirstOrDefault()?.Id ?? assembly.GetName().Name! : manifest.Id;
        var module = new ModuleInfo(main, Or(manifest.Name, main), manifest.Author, manifest.Version, assembly, dropIn);
        if (declared.Count == 0)
            declared.Add(manifest);
        foreach (var f in declared)
            yield return ToInfo(f, f is ModuleAttribute ? main : f.Id, module, manifest);
    }

    private static FeatureInfo ToInfo(FeatureAttribute f, string id, ModuleInfo module, ModuleAttribute manifest)
    {
        if (id is "")
            throw new InvalidOperationException($"模块 {module.Assembly.GetName().Name} 有一个没有 Id 的 Feature。请在 Manifest.cs 中写明 Id。");
        return new FeatureInfo(
            id,
            Or(f.Name, id),
            f.Description,
            Or(f.Category, Or(manifest.Category, "其他")),
            f.Dependencies,
            int.Parse(f.Priority, CultureInfo.InvariantCulture),
            f.DefaultTenantOnly,
            f.IsAlwaysEnabled,
            f.EnabledByDependencyOnly,
            manifest is ThemeAttribute,
            module
        );
    }

    private static string Or(string text, string fallback) => text is "" ? fallback : text;
}
