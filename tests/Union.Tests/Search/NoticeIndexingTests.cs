using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Notices;
using Union.Notices.Heads;
using Union.Notices.Relations;
using Union.Notices.Topics;
using Union.Search.Index.Queries;
using Union.Tests.Files;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class NoticeIndexingTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task A_document_that_is_repealed_replaced_or_ended_in_part_is_indexed_again()
    {
        await using var app = await IndexProfileTests.StartAsync();
        var old = await app.PublishAsync("Default", Law("测旧办法", new DateOnly(2010, 1, 1)));
        var fresh = await app.PublishAsync("Default", Law("测新办法", new DateOnly(2015, 6, 1)));
        await app.Client().FoundAsync("", "经费", 2);
        (await StateAsync(app, "测旧办法")).ShouldBe(IndexValidityState.InForce);

        var relation = await RelateAsync(app, fresh, RelationKind.Replaces, old, "", new DateOnly(2015, 6, 1));
        await Waiting.UntilAsync(async () => await StateAsync(app, "测旧办法") == IndexValidityState.Replaced);
        (await StateAsync(app, "测旧办法", new DateOnly(2015, 5, 31))).ShouldBe(IndexValidityState.InForce);
        (await StateAsync(app, "测旧办法", new DateOnly(2009, 12, 31))).ShouldBe(IndexValidityState.NotYet);
        var inForce = Search(app, "经费", new SearchFilter { Validity = IndexValidityState.InForce });
        inForce.Hits.Select(hit => hit.Title).ShouldBe(["测新办法"]);
        inForce.Facets.Validity.Select(value => (value.Value, value.Count)).ShouldBe([("InForce", 1), ("Replaced", 1)]);

        // The relation is taken away: what it pointed at is known from the act alone.
        await app.ChangeAsync("Default", db => db.Remove(db.Set<NoticeRelation>().Single(r => r.Id == relation)));
        await Waiting.UntilAsync(async () => await StateAsync(app, "测旧办法") == IndexValidityState.InForce);

        await RelateAsync(app, fresh, RelationKind.Repeals, old, "art-2", new DateOnly(2016, 1, 1));
        await Waiting.UntilAsync(async () => await StateAsync(app, "测旧办法") == IndexValidityState.PartlyEnded);
        Search(app, "收缴规定", level: SearchLevel.Passage).Hits.Single(hit => hit.Title == "测旧办法").EndedFrom.ShouldBe(new DateOnly(2016, 1, 1));
        Search(app, "工会经费", level: SearchLevel.Passage).Hits.Where(hit => hit.Title == "测旧办法").ShouldAllBe(hit => hit.EndedFrom == null);
    }

    [Fact]
    public async Task What_a_federation_above_repeals_is_repealed_for_the_sites_below_at_once()
    {
        await using var app = await IndexProfileTests.StartAsync();
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, "Union.Search", "Union.Notices");
        var old = await app.PublishAsync("Default", Law("测区旧办法", new DateOnly(2010, 1, 1)));
        var fresh = await app.PublishAsync("Default", Law("测区新办法", new DateOnly(2015, 6, 1)));
        await app.PublishAsync("hanggin", Law("测旗办法", new DateOnly(2012, 1, 1)));
        await app.Client().FoundAsync("/hanggin", "经费&validity=InForce", 3);

        await RelateAsync(app, fresh, RelationKind.Repeals, old, "", new DateOnly(2015, 6, 1));

        (await app.Client().FoundAsync("/hanggin", "经费&validity=InForce", 2)).Titles().ShouldBe(["测区新办法", "测旗办法"], ignoreOrder: true);
        (await app.Client().FoundAsync("/hanggin", "经费&validity=Repealed", 1)).Titles().ShouldBe(["测区旧办法"]);
    }

    [Fact]
    public async Task A_day_of_force_that_passes_needs_no_new_index()
    {
        await using var app = await IndexProfileTests.StartAsync();
        var tomorrow = Today.AddDays(1);
        await app.PublishAsync("Default", Law("测办法", Today.AddYears(-1)) with { EffectiveOn = tomorrow, EffectiveUntil = tomorrow.AddDays(9) });
        await app.Client().FoundAsync("", "经费", 1);

        (await StateAsync(app, "测办法")).ShouldBe(IndexValidityState.NotYet);
        (await StateAsync(app, "测办法", tomorrow)).ShouldBe(IndexValidityState.InForce);
        (await StateAsync(app, "测办法", tomorrow.AddDays(9))).ShouldBe(IndexValidityState.InForce);
        (await StateAsync(app, "测办法", tomorrow.AddDays(10))).ShouldBe(IndexValidityState.Expired);
    }

    [Fact]
    public async Task Topics_count_with_those_above_and_follow_a_new_name()
    {
        await using var app = await IndexProfileTests.StartAsync();
        var above = new Topic("经费管理", null, 1);
        var below = new Topic("收缴", above.Id, 1);
        await app.ChangeAsync("Default", db => db.AddRange(above, below));
        var notice = await app.PublishAsync("Default", Law("测办法", Today) with { TopicIds = [below.Id] });
        await app.ChangeAsync("Default", db => db.Add(new NoticeTopicLink(notice, below.Id)));
        await Waiting.UntilAsync(() =>
            Task.FromResult(Search(app, "经费").Facets.Topic.Select(value => value.Value).Order().SequenceEqual(["经费管理", "经费管理/收缴"]))
        );
        Search(app, "经费", new SearchFilter { Topic = "经费管理" }).Total.ShouldBe(1);
        Search(app, "经费", new SearchFilter { Topic = "别的" }).Total.ShouldBe(0);

        await app.ChangeAsync("Default", db => db.Set<Topic>().Single(t => t.Id == above.Id).Change("经费", null, 1));
        await Waiting.UntilAsync(() => Search(app, "经费").Facets.Topic.Any(value => value.Value == "经费/收缴"));
    }

    [Fact]
    public async Task Texts_of_annexes_and_files_are_found_under_their_name_and_broken_files_are_listed()
    {
        await using var app = await IndexProfileTests.StartAsync();
        await app.PublishAsync(
            "Default",
            Law("测办法", Today) with
            {
                Annexes = [new NoticeAnnex("考核评分细则", "第一条 满意度占二十分。")],
            },
            ("名册.docx", SampleFiles.Docx(SampleFiles.Line("货车司机入会名册一览"))),
            ("预算.xlsx", SampleFiles.Xlsx(["科目", "金额"], ["慰问困难职工", "300"])),
            ("说明.txt", Encoding.UTF8.GetBytes("集中入会行动方案说明。")),
            ("坏的.pdf", Encoding.UTF8.GetBytes("%PDF-1.4\n没有内容"))
        );

        await app.Client().FoundAsync("", "满意度", 1);
        Search(app, "满意度")
            .Hits.Single()
            .ShouldSatisfyAllConditions(hit => hit.Part.ShouldBe("附件1 考核评分细则"), hit => hit.Anchor.ShouldBe("fj-1"));
        foreach (var (word, file) in new[] { ("货车司机", "名册.docx"), ("困难职工", "预算.xlsx"), ("集中入会", "说明.txt") })
        {
            await app.Client().FoundAsync("", word, 1);
            Search(app, word).Hits.Single().Part.ShouldBe(file);
        }
        var root = await app.SignedInAsync("Default", "Administrator");
        var page = await root.GetStringAsync("/admin/search/index");
        page.ShouldContain("已收录 3 个");
        page.ShouldContain("坏的.pdf");
        page.ShouldContain("无法读取 1 个");

        // A rebuild reads no file twice: their texts are there at once.
        var before = app.Live().State.FileName;
        app.Live().Want("测试");
        await Waiting.UntilAsync(() => app.Live().State.FileName != before);
        Search(app, "货车司机").Total.ShouldBe(1);
    }

    private static NoticeContent Law(string title, DateOnly issued) =>
        new()
        {
            Title = title,
            Kind = "办法",
            IssuedOn = issued,
            Body = "第一条 工会经费的使用。\n\n第二条 收缴规定。",
        };

    private static SearchResult Search(
        UnionApp app,
        string text,
        SearchFilter? filter = null,
        SearchLevel level = SearchLevel.Document,
        DateOnly? day = null
    ) =>
        app.Live()
            .Search(
                new SearchRequest(text, access => access.Audience == Audience.Public)
                {
                    Filter = filter ?? SearchFilter.None,
                    Level = level,
                    Today = day ?? Today,
                },
                default
            );

    private static Task<IndexValidityState> StateAsync(UnionApp app, string title, DateOnly? day = null)
    {
        var hit = Search(app, "经费", day: day).Hits.Single(hit => hit.Title == title);
        return Task.FromResult(hit.Validity!.StateOn(day ?? Today));
    }

    private static async Task<Guid> RelateAsync(UnionApp app, Guid acting, RelationKind kind, Guid target, string clauses, DateOnly on)
    {
        var id = Guid.Empty;
        await app.ChangeAsync(
            "Default",
            db =>
            {
                var relation = new NoticeRelation(
                    db.Set<Notice>().Single(n => n.Id == acting),
                    kind,
                    db.Set<Notice>().Single(n => n.Id == target),
                    clauses,
                    on
                );
                id = relation.Id;
                db.Add(relation);
            }
        );
        return id;
    }
}
