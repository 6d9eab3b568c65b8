using System.Diagnostics;

namespace Union.Benchmarks;

/// <summary>
/// A whole township moved below another and back, as the wizard does it: places, paths, events and acts of every union in it, in one
/// transaction.
/// </summary>
internal static class MovedTownship
{
    private const int Rounds = 4;

    public static async Task RunAsync(HttpClient county, RegionFacts facts, IReadOnlyList<double> bare)
    {
        var size = facts.TownshipSize();
        var times = new List<double>(2 * Rounds);
        for (var i = 0; i < Rounds; i++)
        {
            times.Add(await MoveAsync(county, facts, facts.OtherTownship));
            times.Add(await MoveAsync(county, facts, facts.County));
        }
        Console.WriteLine(
            $"moving a township of {size} organizations: p50 {Load.Median(times):0} ms, slowest {times.Max():0} ms,"
                + $" {Load.Median(times) / Load.Median(bare):0} bare reads (p50)"
        );
    }

    private static async Task<double> MoveAsync(HttpClient county, RegionFacts facts, string target)
    {
        var page = $"{facts.CountySite}/admin/organizations/{facts.Township}/reorganize?Input.Kind=Move&Input.TargetId={target}";
        var watch = Stopwatch.StartNew();
        await SignedInClient.PressAsync(
            county,
            page,
            $"{facts.CountySite}/admin/organizations/{facts.Township}/reorganize?handler=Confirm",
            ("Input.Kind", "Move"),
            ("Input.TargetId", target),
            ("Input.EffectiveOn", DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("Input.Reason", "测量用的转隶")
        );
        return watch.Elapsed.TotalMilliseconds;
    }
}
