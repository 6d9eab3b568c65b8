using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Union.Benchmarks;

/// <summary>Import rate, index rate and search latency on the statutes beside the checkout; skipped where they are absent.</summary>
internal static class ImportAndSearch
{
    private const int Callers = 8;
    private const int Rounds = 10;

    private static readonly string[] Words =
    [
        "工会",
        "职工",
        "合同",
        "工资",
        "休假",
        "仲裁",
        "安全",
        "女职工",
        "会费",
        "换届",
        "监督",
        "赔偿",
        "劳动",
        "土地",
        "继承",
        "商标",
    ];
    private static readonly string[] Phrases =
    [
        "\"集体合同\"",
        "\"职工代表大会\"",
        "\"劳动争议\"",
        "\"工会经费\"",
        "\"最低工资\"",
        "\"安全生产\"",
        "\"劳务派遣\"",
        "\"经济补偿\"",
    ];

    public static async Task RunAsync()
    {
        if (SharedFolder() is not { } shared)
        {
            Console.WriteLine("skipped: shared/documents/laws is not beside this checkout");
            return;
        }
        using var data = new TemporaryFolder();
        await using (await HostProcess.PlatformAsync(data.Path)) { }
        var laws = Path.Combine(shared, "documents", "laws");
        var count = Directory.EnumerateFiles(laws, "*", SearchOption.AllDirectories).Count();
        var took = await HostProcess.VerbAsync(data.Path, "import", laws);
        Console.WriteLine($"import: {count} files in {took.TotalSeconds:0.0} s = {count / took.TotalSeconds:0} files/s");
        await using var host = await HostProcess.PlatformAsync(data.Path);
        using var client = new HttpClient { BaseAddress = new Uri(host.Url) };
        var indexed = await UntilIndexedAsync(client);
        Console.WriteLine(
            $"index: all {count} files searchable {indexed.TotalSeconds:0.0} s after the start ({count / indexed.TotalSeconds:0} files/s)"
        );
        // Citations of what was imported are read in the background meanwhile.
        await host.UntilQuietAsync();
        await LatencyAsync(client, "words", Words);
        await LatencyAsync(client, "phrases", Phrases);
        await LatencyAsync(client, "questions", Questions(shared));
    }

    // The old index answers until the new one is complete: wait for the many hits of the statutes, then until they stop growing.
    private static async Task<TimeSpan> UntilIndexedAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        var (last, since) = (0, TimeSpan.Zero);
        while (last < 1000 || watch.Elapsed - since < TimeSpan.FromSeconds(6))
        {
            var total = await TotalAsync(client, "规定");
            if (total != last)
                (last, since) = (total, watch.Elapsed);
            if (watch.Elapsed > TimeSpan.FromMinutes(3))
                throw new TimeoutException($"only {last} hits after three minutes");
            await Task.Delay(100);
        }
        return since;
    }

    // The first seconds fill the caches and compile what a running installation has compiled.
    private static async Task LatencyAsync(HttpClient client, string name, IReadOnlyList<string> queries)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < TimeSpan.FromSeconds(8); )
            await TimesAsync(client, queries, Callers);
        foreach (var callers in (int[])[1, Callers])
        {
            var times = await TimesAsync(client, [.. Enumerable.Repeat(queries, Rounds).SelectMany(q => q)], callers);
            Console.WriteLine(
                $"search {name}: p50 {Load.Percentile(times, 0.5):0.0} ms, p95 {Load.Percentile(times, 0.95):0.0} ms over {times.Count} requests, {callers} callers"
            );
        }
    }

    private static async Task<List<double>> TimesAsync(HttpClient client, IReadOnlyList<string> queries, int callers)
    {
        var times = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(
            queries,
            new ParallelOptions { MaxDegreeOfParallelism = callers },
            async (query, _) =>
            {
                var start = Stopwatch.GetTimestamp();
                await TotalAsync(client, query);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        );
        return [.. times];
    }

    private static async Task<int> TotalAsync(HttpClient client, string query)
    {
        var json = await client.GetStringAsync(new Uri($"/api/v1/search?level=passage&q={Uri.EscapeDataString(query)}", UriKind.Relative));
        return JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt32();
    }

    private static List<string> Questions(string shared) =>
        [
            .. File.ReadLines(Path.Combine(shared, "retrieval", "dev.jsonl"))
                .Take(60)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!),
        ];

    private static string? SharedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "documents", "laws")))
                return Path.Combine(folder.FullName, "shared");
        return null;
    }
}
