namespace Union.Benchmarks;

/// <summary>One measurement; prints its figures as ratios to a bare baseline of the same run wherever there is one.</summary>
internal sealed record Benchmark(string Name, Func<Task> RunAsync)
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("start", StartUp.RunAsync),
        new("pages", Pages.RunAsync),
        new("tenants", ManyTenants.RunAsync),
        new("import", ImportAndSearch.RunAsync),
        new("index", LargeIndex.RunAsync),
        new("organizations", RegionOfUnions.RunAsync),
        new("contents", LibraryOfDocuments.RunAsync),
    ];
}
