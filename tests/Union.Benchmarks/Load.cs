using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Benchmarks;

/// <summary>Runs wrk against an address of this machine, for a bounded time.</summary>
internal static partial class Load
{
    public static async Task<double> RequestsPerSecondAsync(string url, int seconds = 5)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", url]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk is not installed; ./build.sh bench installs it");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>The two in turn, several rounds, so that a drift of the machine meets both; returns the medians.</summary>
    public static async Task<(double First, double Second)> PairAsync(string first, string second, int rounds = 3)
    {
        await RequestsPerSecondAsync(first, 2);
        await RequestsPerSecondAsync(second, 2);
        var (a, b) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            a.Add(await RequestsPerSecondAsync(first));
            b.Add(await RequestsPerSecondAsync(second));
        }
        return (Median(a), Median(b));
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static double Percentile(IEnumerable<double> values, double p)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(p * sorted.Length))];
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
