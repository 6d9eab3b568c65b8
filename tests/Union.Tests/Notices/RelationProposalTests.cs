using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Notices.Citations.Showing;
using Union.Notices.Relations;
using Union.Notices.Relations.Proposing;
using Union.Tests.Hosting;
using Union.Texts.Citations;

namespace Union.Tests.Notices;

/// <summary>Relations that the words around a citation suggest; a person enters or rejects each.</summary>
public sealed partial class RelationProposalTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Queue = "/admin/notices/relations";

    private UnionApp App => fixture.App;

    [Theory]
    [InlineData("根据《测县条例》第三条，制定本办法。", RelationKind.BasedOn)]
    [InlineData("根据测省总工会《测甲办法》、《测县条例》等有关规定，制定本办法。", RelationKind.BasedOn)]
    [InlineData("为深入贯彻落实《测县条例》精神，现通知如下。", RelationKind.Implements)]
    [InlineData("根据《测甲办法》，现将《测县条例》（测工发〔2099〕1号）转发给你们。", RelationKind.Forwards)]
    [InlineData("现将《测县条例》印发给你们，请认真执行。", RelationKind.Carries)]
    [InlineData("决定对《测县条例》作如下修改：", RelationKind.Amends)]
    [InlineData("将《测县条例》第五条第二款修改为：“甲。”", RelationKind.Amends)]
    [InlineData("一、修改《测县条例》第五条。", RelationKind.Amends)]
    [InlineData("本办法自印发之日起施行，《测县条例》（测工发〔2099〕1号）同时废止。", RelationKind.Repeals)]
    [InlineData("《测县条例》、《测甲办法》等两件文件自本办法施行之日起废止。", RelationKind.Repeals)]
    [InlineData("同时废止《测甲办法》和《测县条例》。", RelationKind.Repeals)]
    [InlineData("《测县条例》由本办法代替。", RelationKind.Replaces)]
    [InlineData("对《测县条例》作如下补充：", RelationKind.Supplements)]
    [InlineData("省总工会印发《测县条例》后，各地反映良好。", null)]
    [InlineData("已废止的《测县条例》中有关内容不再引用。", null)]
    [InlineData("省总工会印发的《测县条例》写得明白。", null)]
    [InlineData("认真学习《测县条例》。", null)]
    [InlineData("根据《测甲办法》，《测县条例》另行印发。", null)]
    public void Words_around_a_citation_say_what_the_text_does(string text, object? expected)
    {
        var citation = CitationFinder.Find(text).Single(c => c.Title == "测县条例");

        RelationCue.Of(text, citation).ShouldBe((RelationKind?)expected);
    }

    [Theory]
    [InlineData("第五条")]
    [InlineData("第五条之一")]
    [InlineData("第五条第二款")]
    [InlineData("第五条第二款第三项")]
    [InlineData("第五条之一第二款第三项")]
    public void A_clause_is_called_what_it_was_called(string words) =>
        ClauseCaption.OfAnchors(ClauseReference.ReadAll(words).Single().Anchor).ShouldBe(words);

    [Fact]
    public async Task What_a_text_says_it_does_is_proposed_one_by_one_and_nothing_is_entered_by_itself()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        const string law = "第一条 甲。\n\n第二条 乙。\n\n第三条 丙。";
        var basis = await editor.NewAsync("测县条例", law, publish: true, ("IssuedOn", "2010-01-01"));
        var old = await editor.NewAsync("测旧办法", law, publish: true, ("IssuedOn", "2010-01-01"));
        var acting = await editor.NewAsync(
            "测新办法",
            "根据《测县条例》第二条，制定本办法。\n\n本办法印发后，《测旧办法》第二条、第三条同时废止。\n\n再次强调根据《测县条例》办理。",
            publish: true,
            ("IssuedOn", "2020-05-01")
        );
        await App.DeliverOutboxAsync();

        (await RelationsAsync(tenant)).ShouldBeEmpty();
        var page = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{acting}/relations");
        page.ShouldContain("正文提示 2 条关系待核对");
        var first = await editor.Client.GetStringAsync($"/{tenant}{Queue}?notice={acting}");
        first.ShouldContain("<strong>依据</strong>");
        first.ShouldContain($"/notices/{basis}");
        var reader = await App.SignedInAsync(tenant, "ViewNoticeDrafts");
        (await PostAsync(reader, "Accept", Id(first))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(editor.Client, "Reject", Id(first))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // The clauses of the text are proposed; what is not there is refused and nothing is lost.
        var second = await editor.Client.GetStringAsync($"/{tenant}{Queue}");
        second.ShouldContain("<strong>废止</strong>");
        second.ShouldContain("value=\"第二条、第三条\"");
        var refused = await PostAsync(editor.Client, "Accept", Id(second), ("clauses", "第九条"));
        var again = await refused.Content.ReadAsStringAsync();
        again.ShouldContain("没有“第九条”");
        again.ShouldContain("value=\"第九条\"");
        (await PostAsync(editor.Client, "Accept", Id(second), ("clauses", "第二条、第三条"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var relation = (await RelationsAsync(tenant)).Single();
        (relation.Kind, relation.NoticeId, relation.TargetId).ShouldBe((RelationKind.Repeals, acting, old));
        (relation.Clauses, relation.On).ShouldBe(("art-2 art-3", new DateOnly(2020, 5, 1)));
        (await editor.Client.GetStringAsync($"/{tenant}{Queue}")).ShouldContain("没有待核对的关系");

        // The next reading proposes nothing that was decided, until the person wants it again.
        await editor.SaveAsync(acting, publish: true, ("Body", "根据《测县条例》，制定本办法。《测旧办法》第二条同时废止。"));
        await App.DeliverOutboxAsync();
        page = await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{acting}/relations");
        page.ShouldContain("已排除的提示 1 条");
        page.ShouldNotContain("待核对");
        var rejection = RejectionId().Match(page).Groups[1].Value;
        var address = $"/{tenant}/admin/notices/{acting}/relations";
        await editor.Client.PostFormAsync($"{address}?handler=Again", new() { ["rejection"] = rejection }, address);
        (await editor.Client.GetStringAsync(address)).ShouldContain("正文提示 1 条关系待核对");

        Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, string id, params (string Name, string Value)[] more) =>
            client.PostFormAsync(
                $"/{tenant}{Queue}?handler={handler}",
                new(more.Select(m => KeyValuePair.Create(m.Name, m.Value)).Append(KeyValuePair.Create("id", id))),
                $"/{tenant}{Queue}"
            );
    }

    private Task<List<NoticeRelation>> RelationsAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<NoticeRelation>().AsNoTracking().ToListAsync());

    private static string Id(string page) => CitationId().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex CitationId();

    [GeneratedRegex("name=\"rejection\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex RejectionId();
}
