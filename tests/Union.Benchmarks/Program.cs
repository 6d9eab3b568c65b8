using Union.Benchmarks;

// With arguments: only the benchmarks whose name contains one of them.
if (args is ["bare", var file, var url])
{
    await BareServer.RunAsync(file, url);
    return 0;
}
var wanted = Benchmark.All.Where(b => args.Length == 0 || args.Any(a => b.Name.Contains(a, StringComparison.OrdinalIgnoreCase))).ToList();
if (wanted.Count == 0)
{
    Console.WriteLine("benchmarks: " + string.Join(", ", Benchmark.All.Select(b => b.Name)));
    return 2;
}
foreach (var benchmark in wanted)
{
    Console.WriteLine($"\n## {benchmark.Name}");
    await benchmark.RunAsync();
}
return 0;
