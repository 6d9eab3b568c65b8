using System.Diagnostics;
using System.Globalization;
using Union.Core.Indexing;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Benchmarks;

/// <summary>
/// An index of 200,000 synthetic documents by itself, without database and web: size, build time, opening, latency at eight callers.
/// INDEX_DOCUMENTS sets another number, INDEX_FILE keeps the index for the next run.
/// </summary>
internal static class LargeIndex
{
    private const int Callers = 8;
    private const int PerWrite = 500;
    private const int QuestionsPerCaller = 25;

    private static readonly Guid[] Sites = [.. Enumerable.Range(1, 100).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly string[] Subjects =
    [
        "工会经费",
        "集体协商",
        "会员会籍",
        "基层组织建设",
        "职工代表大会",
        "劳模评选",
        "困难职工帮扶",
        "女职工权益",
        "劳动保护",
        "法律援助",
        "技能竞赛",
        "厂务公开",
    ];
    private static readonly string[] Deeds = ["管理", "审查", "收缴", "使用", "考核", "选举", "公示", "备案", "监督", "培训", "慰问", "登记"];
    private static readonly string[] Places =
    [
        "旗县工会",
        "苏木乡镇工会",
        "街道工会",
        "社区工会",
        "园区工会",
        "企业工会",
        "机关工会",
        "行业工会联合会",
    ];
    private static readonly string[] Types = ["通知", "办法", "意见", "方案", "决定", "函", "通报", "公告"];
    private static readonly string[] Words = ["经费", "协商", "会籍", "劳模", "女职工", "备案", "苏木乡镇", "厂务公开"];
    private static readonly string[] Phrases =
    [
        "“基层组织建设”",
        "“职工代表大会”",
        "工会经费 收缴",
        "集体协商 备案",
        "测工发〔2031〕15号",
        "困难职工帮扶",
    ];
    private static readonly string[] Questions =
    [
        "基层工会的经费由谁审查，多久审查一次？",
        "企业工会换届选举要提前多少天公示？",
        "困难职工帮扶的登记需要什么材料？",
        "苏木乡镇工会怎样组织集体协商？",
    ];

    public static async Task RunAsync()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("INDEX_DOCUMENTS"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : 200_000;
        using var folder = new TemporaryFolder();
        var path = Environment.GetEnvironmentVariable("INDEX_FILE") ?? Path.Combine(folder.Path, "large.db");
        if (!File.Exists(path))
            await BuildAsync(path, count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var index = IndexFile.Open(path);
        Console.WriteLine(
            $"open: {watch.Elapsed.TotalSeconds:0.0} s, {index.Registry.Passages:N0} passages, {(GC.GetTotalMemory(forceFullCollection: true) - before) >> 20} MB in memory"
        );
        await WritesAsync(index, count);
        foreach (var (name, list) in new[] { ("words", Words), ("phrases", Phrases), ("questions", Questions) })
        {
            var first = await AskAsync(index, list, list.Length, callers: 1);
            var times = await AskAsync(index, list, QuestionsPerCaller, Callers);
            Console.WriteLine(
                $"{name}: p50 {times[times.Length / 2]:0.0} ms, p95 {times[times.Length * 95 / 100]:0.0} ms, {Callers} callers; "
                    + $"asked for the first time, one caller: p50 {first[first.Length / 2]:0.0} ms, longest {first[^1]:0.0} ms"
            );
        }
    }

    private static async Task BuildAsync(string path, int count)
    {
        var watch = Stopwatch.StartNew();
        using var file = IndexFile.Create(path);
        for (var from = 0; from < count; from += PerWrite)
            await file.WriteAsync(IndexBatch.Of([.. Enumerable.Range(from, Math.Min(PerWrite, count - from)).Select(Document)]), default);
        file.Complete();
        Console.WriteLine(
            $"build: {count:N0} documents in {watch.Elapsed.TotalSeconds:0.0} s = {count / watch.Elapsed.TotalSeconds:0} a second, {new FileInfo(path).Length >> 20} MB"
        );
    }

    // One document changed at a time, as editors do.
    private static async Task WritesAsync(IndexFile index, int count)
    {
        var times = new double[100];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await index.WriteAsync(IndexBatch.Of(Document((i * 997) % count)), default);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine($"change of one document: p50 {times[50]:0.0} ms, p95 {times[95]:0.0} ms");
    }

    private static async Task<double[]> AskAsync(IndexFile index, string[] questions, int each, int callers)
    {
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, callers)
                .Select(caller =>
                    Task.Run(() =>
                    {
                        // Each caller stands at a site of its own and sees the public documents of all.
                        var site = Sites[caller];
                        var own = new double[each];
                        for (var i = 0; i < each; i++)
                        {
                            var started = Stopwatch.GetTimestamp();
                            index.Search(
                                new SearchRequest(
                                    questions[(i + caller) % questions.Length],
                                    access => access.Audience == Audience.Public || access.Audience == Audience.Staff && access.TenantId == site
                                )
                            );
                            own[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                        }
                        return own;
                    })
                )
        );
        double[] all = [.. times.SelectMany(own => own)];
        Array.Sort(all);
        return all;
    }

    private static IndexDocument Document(int number)
    {
        var random = new Random(number);
        var (subject, deed, place, type) = (Any(Subjects), Any(Deeds), Any(Places), Any(Types));
        var issued = new DateOnly(2020, 1, 1).AddDays(random.Next(4000));
        return new IndexDocument(
            new Guid(number, 1, 0, new byte[8]).ToString(),
            new DocumentAccess(Sites[random.Next(Sites.Length)], "notice", random.Next(5) == 0 ? Audience.Staff : Audience.Public),
            $"关于{place}{subject}{deed}的{type}（第{number}件）",
            $"测工发〔{issued.Year}〕{random.Next(1, 400)}号",
            $"测试第{random.Next(60)}总工会",
            issued,
            $"/notices/{number}",
            null,
            [.. Enumerable.Range(1, 3 + random.Next(5)).Select(Article)]
        )
        {
            Type = type,
            Topics = [subject, $"{subject}/{deed}"],
            Validity = new IndexValidity(issued, random.Next(8) == 0 ? issued.AddYears(3) : null, IndexValidityState.Repealed),
        };

        IndexPassage Article(int article) =>
            new(
                $"第{article}条",
                $"art-{article}",
                $"第{article}条 {Any(Places)}应当自收到之日起{random.Next(1, 61)}日内完成{Any(Subjects)}的{Any(Deeds)}，"
                    + $"由{Any(Places)}负责{Any(Deeds)}，经{Any(Subjects)}工作领导小组审议后报{Any(Places)}备案，比例不低于{random.Next(10, 100)}%。",
                $"第{(article + 1) / 2}章 {Any(Deeds)}"
            );

        string Any(string[] list) => list[random.Next(list.Length)];
    }
}
