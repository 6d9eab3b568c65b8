using System.Diagnostics;
using System.Globalization;

namespace Union.Benchmarks;

/// <summary>
/// A county with 120,000 documents in 1,000,000 versions, made by <c>seed --scale library</c>: the pages of editors and readers, each beside one
/// row read by its index through the bare driver. With <c>Database__Provider</c> and <c>ConnectionStrings__Default</c> set to an empty database of
/// PostgreSQL it measures there; <c>LIBRARY</c> names a folder in which the library is kept for the next run.
/// </summary>
internal static class LibraryOfDocuments
{
    private const int Rounds = 40;
    private const string Site = "/seed-library";

    public static async Task RunAsync()
    {
        using var temporary = new TemporaryFolder();
        var data = Environment.GetEnvironmentVariable("LIBRARY") ?? temporary.Path;
        if (!File.Exists(Path.Combine(data, "made")))
            await MakeAsync(data);
        using var facts = LibraryFacts.Open(Path.Combine(data, "union.db"));
        Console.WriteLine($"{facts.Documents:N0} documents, {facts.Versions:N0} versions");
        var slugs = facts.Slugs(Rounds);
        var bare = facts.BareReads(slugs);
        Console.WriteLine($"bare read of one row by index: p50 {Load.Median(bare):0.000} ms, p95 {Load.Percentile(bare, 0.95):0.000} ms");
        await using var host = await HostProcess.PlatformAsync(data, "library");
        using var editor = await SignedInClient.OpenAsync(host, Site, "admin");
        using var reader = new HttpClient { BaseAddress = new Uri(host.Url) };
        foreach (var (name, address) in EditorsPages(facts))
            await MeasureAsync(editor, "editor: " + name, _ => address, bare);
        foreach (var (name, address) in ReadersPages(facts, slugs))
            await MeasureAsync(reader, "reader: " + name, address, bare);
        Console.WriteLine($"memory of the host {host.ResidentMegabytes} MB");
    }

    private static async Task MakeAsync(string data)
    {
        await using (await HostProcess.PlatformAsync(data, "library")) { }
        var took = await HostProcess.VerbAsync(data, "seed", "--scale", "library", "--password", HostProcess.Password);
        Console.WriteLine($"seed --scale library: {took.TotalSeconds:0} s");
        await File.WriteAllTextAsync(Path.Combine(data, "made"), "");
    }

    private static IEnumerable<(string Name, string Address)> EditorsPages(LibraryFacts facts)
    {
        var (many, cited) = (facts.LongHistory, facts.MostCited);
        var month = DateTime.UtcNow.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return
        [
            ("list", "/admin/notices"),
            ("list, in the middle", "/admin/notices?after=" + facts.EditorsKey),
            ("list, title of many", "/admin/notices?q=" + Uri.EscapeDataString("集体协商")),
            ("list, title of few", "/admin/notices?q=" + Uri.EscapeDataString("第117批")),
            ("list, title of none", "/admin/notices?q=" + Uri.EscapeDataString("没有这几个字")),
            ("list, number", "/admin/notices?q=" + Uri.EscapeDataString("测工发〔2015〕9号")),
            ("list, kind and state", "/admin/notices?state=Draft&kind=" + Uri.EscapeDataString("通知")),
            ("list, kind and year", "/admin/notices?year=2015&kind=" + Uri.EscapeDataString("办法")),
            ("list, in force", "/admin/notices?validity=in-force"),
            ("list, partly ended", "/admin/notices?validity=partly"),
            ("list, ended", "/admin/notices?validity=ended"),
            ("list, not yet in force", "/admin/notices?validity=not-yet"),
            ("dashboard", "/admin"),
            ("versions of a document with 150", $"/admin/notices/{many}/versions"),
            ("comparison, the version before", $"/admin/notices/{many}/versions/150"),
            ("comparison, the first", $"/admin/notices/{many}/versions/150?with=1"),
            ("editor's form", $"/admin/notices/{many}"),
            ("acts of a document", $"/admin/notices/{many}/history"),
            ("calendar", "/admin/contents/schedule?month=" + month),
            ("what is planned", "/admin/contents/schedule"),
            ("targets", "/admin/targets"),
            ("targets, a year", "/admin/targets?year=2027"),
            ("targets, a state", "/admin/targets?state=Overdue"),
            ("citations of a document", $"/admin/notices/{cited}/citations"),
            ("page of a document cited by hundreds", $"/notices/{facts.SlugOf(cited)}"),
            ("doubtful citations", "/admin/notices/citations"),
            ("what is to collect", "/admin/notices/citations/stubs"),
            ("reviews due", "/admin/notices/reviews"),
            ("topics", "/admin/notices/topics"),
            ("public list, seen by staff", "/notices"),
        ];
    }

    // Each round asks another address, so that no kept page answers.
    private static IEnumerable<(string Name, Func<int, string> Address)> ReadersPages(LibraryFacts facts, IReadOnlyList<string> slugs)
    {
        var (key, topic) = (facts.ReadersKey, facts.Topic);
        var issuer = Uri.EscapeDataString("测乙旗总工会");
        return
        [
            ("list", r => $"/notices?r={r}"),
            ("list, in the middle", r => $"/notices?after={key}&r={r}"),
            ("list, a kind", r => $"/notices?kind={Uri.EscapeDataString("通知")}&r={r}"),
            ("list, a year and issuer", r => $"/notices?year={2007 + (r % 20)}&issuer={issuer}&r={r}"),
            ("list, a topic", r => $"/notices?topic={topic}&r={r}"),
            ("list, in force", r => $"/notices?validity=in-force&r={r}"),
            ("list, ended", r => $"/notices?validity=ended&r={r}"),
            ("page of a document", r => $"/notices/{slugs[r % slugs.Count]}"),
            ("page of a document, kept", _ => $"/notices/{slugs[0]}"),
            ("home", r => $"/?r={r}"),
            ("feed", r => $"/feed?r={r}"),
            ("feed of a topic", r => $"/feed?topic={topic}&r={r}"),
            ("sitemap", r => $"/sitemap.xml?r={r}"),
            ("first part of the sitemap, 50,000 addresses", r => $"/sitemap/1.xml?r={r}"),
            ("last part of the sitemap", r => $"/sitemap/3.xml?r={r}"),
        ];
    }

    private static async Task MeasureAsync(HttpClient client, string name, Func<int, string> address, IReadOnlyList<double> bare)
    {
        var times = new List<double>(Rounds);
        var slowest = 0.0;
        for (var i = -2; i < Rounds; i++)
        {
            var uri = new Uri(Site + address(i + 2), UriKind.Relative);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(uri);
            if (!answer.IsSuccessStatusCode)
            {
                Console.WriteLine($"{name}: {(int)answer.StatusCode} {uri}");
                return;
            }
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            slowest = Math.Max(slowest, took);
            if (i >= 0)
                times.Add(took);
            // A page of seconds needs no forty rounds to be seen as slow.
            if (times.Count >= 5 && Load.Median(times) > 500)
                break;
        }
        Console.WriteLine(
            $"{name}: p50 {Load.Median(times):0.0} ms, p95 {Load.Percentile(times, 0.95):0.0} ms, first or slowest {slowest:0} ms, {Load.Median(times) / Load.Median(bare):0} bare reads (p50)"
        );
    }
}
