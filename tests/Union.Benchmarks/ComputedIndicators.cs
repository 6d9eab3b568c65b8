using System.Diagnostics;

namespace Union.Benchmarks;

/// <summary>Has a site compute its indicators (立即计算, with the month-ends of a year) and waits for the end of the job.</summary>
internal static class ComputedIndicators
{
    private const int Days = 13;

    public static async Task RunAsync(HttpClient client, string name, string site)
    {
        var page = site + "/admin/indicators";
        var watch = Stopwatch.StartNew();
        var job = await SignedInClient.PressAsync(client, page, page + "?handler=Compute&months=true");
        while (Lines(await client.GetStringAsync(job)) < Days)
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(10))
                throw new TimeoutException("the indicators were not computed");
            await Task.Delay(100);
        }
        Console.WriteLine(
            $"{name} indicators of {Days} days computed and kept: {watch.Elapsed.TotalSeconds:0.0} s, {watch.Elapsed.TotalSeconds / Days:0.00} s a day"
        );
    }

    private static int Lines(string html) => html.Split("的指标已算好").Length - 1;
}
