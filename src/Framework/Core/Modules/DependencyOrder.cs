namespace Union.Core.Modules;

/// <summary>Sorts features so that dependencies come first; a missing dependency or a circle stops the start.</summary>
internal static class DependencyOrder
{
    public static IReadOnlyList<FeatureInfo> Sort(IReadOnlyList<FeatureInfo> features)
    {
        var byId = features.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var sorted = new List<FeatureInfo>(features.Count);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in features.OrderBy(f => f.Priority).ThenBy(f => f.Id, StringComparer.Ordinal))
            Visit(feature, byId, open, sorted);
        return sorted;
    }

    private static void Visit(FeatureInfo feature, Dictionary<string, FeatureInfo> byId, HashSet<string> open, List<FeatureInfo> sorted)
    {
        if (sorted.Contains(feature))
            return;
        if (!open.Add(feature.Id))
            throw new InvalidOperationException($"功能依赖成环，涉及 {feature.Id}。请检查各模块 Manifest.cs 中的 Dependencies。");
        foreach (var id in feature.Dependencies)
        {
            if (!byId.TryGetValue(id, out var needed))
                throw new InvalidOperationException($"功能 {feature.Id} 依赖 {id}，但本安装没有它。请安装缺少的模块或去掉依赖。");
            Visit(needed, byId, open, sorted);
        }
        open.Remove(feature.Id);
        sorted.Add(feature);
    }
}
