using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Union.Core.Modules;

/// <summary>All features of all modules of this installation in dependency order, and which feature a type belongs to.</summary>
public sealed class FeatureCatalog
{
    private readonly FrozenDictionary<string, FeatureInfo> _features;
    private readonly FrozenDictionary<Assembly, ModuleInfo> _modules;
    private readonly ConcurrentDictionary<Type, FeatureGate> _gates = new();

    public FeatureCatalog(IEnumerable<Assembly> referenced, IEnumerable<Assembly> dropIns)
    {
        var found = ModuleReader.Read(referenced, dropIns);
        _modules = found.Select(f => f.Module).Distinct().ToFrozenDictionary(m => m.Assembly);
        Features = DependencyOrder.Sort(found);
        _features = Features.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>Dependencies before dependents.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    public IEnumerable<ModuleInfo> Modules => _modules.Values;

    public FeatureInfo? Find(string id) => _features.GetValueOrDefault(id);

    /// <summary>Everything <paramref name="id"/> needs, directly or not, in dependency order, without itself.</summary>
    public IReadOnlyList<FeatureInfo> DependenciesOf(string id)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        Collect(id, f => f.Dependencies, needed);
        return [.. Features.Where(f => needed.Contains(f.Id))];
    }

    /// <summary>Everything that cannot work without <paramref name="id"/>, directly or not, without itself.</summary>
    public IReadOnlyList<FeatureInfo> DependentsOf(string id)
    {
        var dependents = new HashSet<string>(StringComparer.Ordinal);
        Collect(id, f => Features.Where(g => g.Dependencies.Contains(f.Id)).Select(g => g.Id), dependents);
        return [.. Features.Where(f => dependents.Contains(f.Id))];
    }

    /// <summary>The gate of a type: its own [Feature] and [RequireFeatures], else its module's main feature.</summary>
    public FeatureGate GateOf(Type type) => _gates.GetOrAdd(type, ReadGate);

    /// <summary>Ties a type to the gate of the startup that registered it.</summary>
    internal void Bind(Type type, FeatureGate gate) => _gates[type] = GateOf(type).With(gate.FeatureIds);

    private void Collect(string id, Func<FeatureInfo, IEnumerable<string>> next, HashSet<string> into)
    {
        if (Find(id) is not { } feature)
            return;
        foreach (var other in next(feature).Where(into.Add))
            Collect(other, next, into);
    }

    private FeatureGate ReadGate(Type type)
    {
        if (!_modules.TryGetValue(type.Assembly, out var module))
            return FeatureGate.Open;
        var own = type.GetCustomAttributes<FeatureAttribute>(false).Select(f => f.Id).ToList();
        if (own.Count == 0)
            own.Add(module.Id);
        var required = type.GetCustomAttribute<RequireFeaturesAttribute>(false)?.RequiredFeatureIds ?? [];
        return new FeatureGate([.. own.Union(required)]);
    }
}
