using System.Diagnostics;

namespace Union.Benchmarks;

/// <summary>
/// The union tree at region scale: 64,000 unions and 92,000 units made by <c>seed</c>, then the pages of the region's and of a county's
/// staff, each beside a bare indexed read of one page of rows from the same database.
/// </summary>
internal static class RegionOfUnions
{
    private const int Rounds = 60;

    public static async Task RunAsync()
    {
        using var data = new TemporaryFolder();
        var seeded = await HostProcess.VerbAsync(data.Path, "seed", "--scale", "region", "--password", HostProcess.Password);
        Console.WriteLine($"seed --scale region: {seeded.TotalSeconds:0} s");
        var facts = RegionFacts.Read(Path.Combine(data.Path, "union.db"));
        await using var host = await HostProcess.PlatformAsync(data.Path);
        using var region = await SignedInClient.OpenAsync(host, "", "admin");
        using var county = await SignedInClient.OpenAsync(host, facts.CountySite, "admin");
        await ComputedIndicators.RunAsync(region, "region", "");
        await ComputedIndicators.RunAsync(county, "county", facts.CountySite);
        var bare = facts.BareReads(Rounds);
        Console.WriteLine($"bare indexed read of 20 rows: p50 {Load.Median(bare):0.00} ms, p95 {Load.Percentile(bare, 0.95):0.00} ms");
        foreach (var (name, address) in facts.RegionPages)
            await MeasureAsync(region, "region " + name, address, bare);
        foreach (var (name, address) in facts.CountyPages)
            await MeasureAsync(county, "county " + name, facts.CountySite + address, bare);
        await MovedTownship.RunAsync(county, facts, bare);
    }

    private static async Task MeasureAsync(HttpClient client, string name, string address, IReadOnlyList<double> bare)
    {
        var uri = new Uri(address, UriKind.Relative);
        var times = new List<double>(Rounds);
        for (var i = 0; i < Rounds + 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(uri);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
            {
                Console.WriteLine($"{name}: {(int)answer.StatusCode} {address}");
                return;
            }
            if (i >= 3)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var p95 = Load.Percentile(times, 0.95);
        Console.WriteLine($"{name}: p50 {Load.Median(times):0.0} ms, p95 {p95:0.0} ms, {Load.Median(times) / Load.Median(bare):0} bare reads (p50)");
    }
}
