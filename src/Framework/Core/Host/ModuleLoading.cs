using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Modules;

namespace Union.Core.Host;

/// <summary>Finds the modules and runs their startups, dependencies first.</summary>
internal sealed class ModuleLoading
{
    private readonly List<(StartupBase Startup, FeatureGate Gate)> _startups;

    public ModuleLoading(AppDataFolder appData)
    {
        var referenced = ModuleDiscovery.Referenced();
        var dropIns = ModuleDiscovery.DropIns(Path.Combine(appData.Root, "modules"), referenced);
        Catalog = new FeatureCatalog(referenced, dropIns);
        Assemblies = [.. referenced, .. dropIns];
        var rank = Catalog.Features.Select((f, i) => (f.Module.Assembly, i)).DistinctBy(x => x.Assembly).ToDictionary(x => x.Assembly, x => x.i);
        _startups = [.. Assemblies.OrderBy(a => rank[a]).SelectMany(StartupsOf)];
    }

    public FeatureCatalog Catalog { get; }

    public IReadOnlyList<Assembly> Assemblies { get; }

    public IEnumerable<(StartupBase Startup, FeatureGate Gate)> ForConfigure => _startups.OrderBy(s => s.Startup.ConfigureOrder);

    /// <summary>What a startup registers belongs to the startup's feature: the types are bound to its gate.</summary>
    public void ConfigureServices(IServiceCollection services)
    {
        foreach (var (startup, gate) in _startups.OrderBy(s => s.Startup.Order))
        {
            var before = services.Count;
            startup.ConfigureServices(services);
            foreach (var added in services.Skip(before))
                if (
                    added.IsKeyedService is false
                    && (added.ImplementationType ?? added.ImplementationInstance?.GetType()) is { } type
                    && Assemblies.Contains(type.Assembly)
                )
                    Catalog.Bind(type, gate);
        }
    }

    private IEnumerable<(StartupBase, FeatureGate)> StartupsOf(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(StartupBase)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => ((StartupBase)Activator.CreateInstance(t, true)!, Catalog.GateOf(t)));
}
