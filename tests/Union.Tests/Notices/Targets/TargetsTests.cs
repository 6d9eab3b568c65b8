using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Notices.Relations;
using Union.Notices.Targets;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Targets;

public sealed class TargetsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Proposals_are_accepted_changed_or_rejected_and_nothing_is_recorded_by_itself()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true, ("IssuedOn", "2017-06-01"));
        var address = site.At($"/admin/notices/{notice}/targets");
        var page = await OpenAsync(site, address);
        page.Count.ShouldBe(6);
        page[0].ShouldContain(("Input.Subject", "实名登记会员"));
        page[0].ShouldContain(("Input.DueOn", "2017-12-31"));
        (await site.TargetsAsync(notice)).ShouldBeEmpty();

        // The total stands before its parts, so that they find it.
        page[1].ShouldContain(("Input.Amount", "28"));
        await SendAsync(site, address, "Accept", page[0], ("Input.Amount", "8100"));
        foreach (var p in page.Skip(1).Take(4))
            await SendAsync(site, address, "Accept", p);
        await SendAsync(site, address, "Accept", page[0]);
        await SendAsync(site, address, "Reject", page[5]);

        var targets = await site.TargetsAsync(notice);
        targets.Select(t => t.Amount).ShouldBe([8100, 28, 16, 5, 4]);
        targets.Count(t => t.PartOfId == targets[1].Id).ShouldBe(3);
        targets[0].Sentence.ShouldBe(TargetSite.Members);
        targets[0].Anchor.ShouldStartWith("s-1");
        var left = WebUtility.HtmlDecode(await site.Client.GetStringAsync(address));
        left.ShouldContain("没有待核对的提示");
        left.ShouldContain("各部分合计 25 家（16+5+4），原文写的是 28 家");
        left.ShouldContain("已排除 1 处");

        var rejection = await site.ReadAsync(db => db.Set<TargetRejection>().SingleAsync());
        await site.Client.PostFormAsync(address + "?handler=Again", new() { ["rejection"] = rejection.Id.ToString() }, address);
        (await OpenAsync(site, address)).Count.ShouldBe(1);
        var acts = await site.ReadAsync(db => db.Set<Act>().Select(a => a.Name).ToListAsync());
        acts.Count(a => a == "notices.target-mark").ShouldBe(5);
        acts.ShouldContain("notices.target-reject");
    }

    [Fact]
    public async Task A_wrong_form_says_what_is_wrong_and_keeps_what_was_typed()
    {
        var site = await TargetSite.StartAsync(fixture, "Union.Notices", "Union.Organizations");
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        async Task RefusedAsync(string field, string value, string why)
        {
            var form = TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人");
            form["Input." + field] = value;
            var response = await site.MarkAsync(notice, form);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            html.ShouldContain(why);
            html.ShouldContain("实名登记会员");
        }

        await RefusedAsync("Sentence", "正文里没有的一句话。", "正文里没有这句话");
        await RefusedAsync("Amount", "", "请填数值");
        await RefusedAsync("Unit", "", "请填单位");
        await RefusedAsync("DueOn", "", "请填到期日");
        await RefusedAsync("Unit", "%", "比例不超过 100");
        await RefusedAsync("Indicator", "I99", "没有指标“I99”");
        await RefusedAsync("Indicator", "I01", "不能相比");
        await RefusedAsync("Organization", "没有的镇工会", "组织树里没有");
        await RefusedAsync("PartOfId", Guid.NewGuid().ToString(), "不在本文件的目标里");
        await RefusedAsync("Amount", "abc", "");
        (await site.TargetsAsync(notice)).ShouldBeEmpty();
        (await site.Client.GetAsync(site.At($"/admin/notices/{Guid.NewGuid()}/targets/new"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Targets_live_through_versions_tell_when_their_sentence_is_gone_and_end_with_their_document()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true, ("EffectiveOn", "2017-01-01"));
        var target = await site.MarkedAsync(notice, TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人"));
        Task<TargetStanding> StandingAsync() =>
            site.ReadAsync(db => db.Set<TargetStanding>().AsNoTracking().SingleAsync(s => s.TargetId == target.Id));
        (await StandingAsync()).Anchor.ShouldStartWith("s-1");

        // Moved to another clause and broken over lines: found again.
        await site.Editor.SaveAsync(
            notice,
            true,
            ("Body", "一、前言\n\n略。\n\n二、目标\n\n" + TargetSite.Members.Replace("；", "；\n", StringComparison.Ordinal))
        );
        await Waiting.UntilAsync(async () => (await StandingAsync()).Anchor.StartsWith("s-2", StringComparison.Ordinal));
        (await StandingAsync()).IsTextChanged.ShouldBeFalse();

        await site.Editor.SaveAsync(notice, true, ("Body", "一、目标\n\n到2018年年底，完成实名登记会员9000人。"));
        await Waiting.UntilAsync(async () => (await StandingAsync()).IsTextChanged);
        var page = site.At($"/admin/targets/{target.Id}");
        (await site.Client.GetStringAsync(page)).ShouldContain("原句已改");
        (await site.Client.GetStringAsync(site.At("/admin/targets?changed=true"))).ShouldContain("实名登记会员");
        (await App.Client().GetStringAsync(await site.Editor.AddressAsync(notice))).ShouldNotContain("8,000 人");
        await site.Client.PostFormAsync(page + "?handler=Keep", [], page);
        (await StandingAsync()).IsTextChanged.ShouldBeFalse();

        (await site.StateAsync(target, "2017-06-01")).ShouldBe(TargetState.NoValue);
        var fresh = await site.Editor.NewAsync("测新方案", "第一条 甲。", true, ("EffectiveOn", "2018-01-01"));
        await site.Client.PostFormAsync(
            site.At($"/admin/notices/{fresh}/relations?handler=Add"),
            new()
            {
                ["Input.Kind"] = nameof(RelationKind.Replaces),
                ["Input.Target"] = $"/notices/{notice}",
                ["Input.On"] = "2018-01-01",
            },
            site.At($"/admin/notices/{fresh}/relations")
        );
        (await site.StateAsync(target, "2017-12-31")).ShouldBe(TargetState.DueSoon);
        (await site.StateAsync(target, "2018-01-01")).ShouldBe(TargetState.Ended);
    }

    [Fact]
    public async Task A_person_ends_takes_up_again_and_deletes_a_target()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var target = await site.MarkedAsync(notice, TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人"));
        var page = site.At($"/admin/targets/{target.Id}");
        Task<HttpResponseMessage> DoAsync(string what, string reason = "") =>
            site.Client.PostFormAsync($"{page}?handler={what}", new() { ["reason"] = reason }, page);

        await DoAsync("Close");
        (await site.StateAsync(target)).ShouldBe(TargetState.DueSoon);
        await DoAsync("Close", "改由市里统计");
        (await site.StateAsync(target)).ShouldBe(TargetState.Ended);
        await DoAsync("Reopen");
        (await site.StateAsync(target)).ShouldBe(TargetState.DueSoon);
        await site.ReportAsync(target.Id, fields: [("Value", "1")]);
        await DoAsync("Remove");
        (await site.TargetsAsync(notice)).Count.ShouldBe(1);

        var edit = site.At($"/admin/targets/{target.Id}/edit");
        var now = (await site.TargetsAsync(notice)).Single();
        var form = TargetSite.Form(TargetSite.Members, "实名登记会员", "8200", "人");
        form["Input.BasedOn"] = now.Version.ToString();
        (await site.Client.PostFormAsync(edit, form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        form["Input.Amount"] = "8300";
        var stale = await site.Client.PostFormAsync(edit, form);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("8300");
        (await site.TargetsAsync(notice)).Single().Amount.ShouldBe(8200);
    }

    [Fact]
    public async Task The_board_filters_counts_pages_and_exports_and_shows_each_his_own_subtree()
    {
        var site = await TargetSite.StartAsync(fixture, "Union.Notices", "Union.Organizations");
        var town = await App.AddOrganizationAsync(site.Tenant, "测乙镇工会", OrganizationType.TownshipUnion);
        var sentences = Enumerable.Range(1, 25).Select(i => $"到2017年年底，测事项{i:00}完成{i}家。").ToList();
        var notice = await site.Editor.NewAsync("测方案", string.Join("\n\n", sentences), true);
        var draft = await site.Editor.NewAsync("测草稿", "到2018年底，测草稿事项1家。");
        for (var i = 1; i <= 25; i++)
        {
            var form = TargetSite.Form(sentences[i - 1], $"测事项{i:00}", i.ToString(), "家");
            form["Input.Organization"] = i <= 3 ? "测乙镇工会" : "";
            await site.MarkedAsync(notice, form);
        }
        await site.MarkedAsync(draft, TargetSite.Form("到2018年底，测草稿事项1家。", "测草稿事项", "1", "家", "2018-12-31"));

        var board = site.At("/admin/targets");
        var page = await site.Client.GetStringAsync(board);
        page.ShouldContain("测事项01");
        page.ShouldNotContain("测事项25");
        var next = System.Text.RegularExpressions.Regex.Match(page, "after=[^\"&]+").Value;
        (await site.Client.GetStringAsync($"{board}?{next}")).ShouldContain("测事项25");
        (await site.Client.GetStringAsync($"{board}?year=2018")).ShouldContain("测草稿事项");
        (await site.Client.GetStringAsync($"{board}?q=事项07")).ShouldContain("测事项07");
        (await site.Client.GetStringAsync($"{board}?state=Met")).ShouldContain("没有符合条件的目标");
        (await site.Client.GetStringAsync($"{board}?unit=人")).ShouldContain("没有符合条件的目标");
        var ofTown = await site.Client.GetStringAsync($"{board}?organization={town}");
        ofTown.ShouldContain("测事项03");
        ofTown.ShouldNotContain("测事项04");
        var csv = await site.Client.GetStringAsync($"{board}?handler=Export&format=csv&state=Overdue");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(27);
        (await site.Client.GetAsync($"{board}?handler=Export&format=xlsx")).Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheet");

        var own = await App.SignedInAtAsync(site.Tenant, town, "Staff");
        var seen = await own.GetStringAsync(board);
        seen.ShouldContain("测事项03");
        seen.ShouldNotContain("测事项04");
        seen.ShouldNotContain("测草稿事项");
        var targets = await site.TargetsAsync(notice);
        (await site.ReportAsync(targets[0].Id, own, fields: [("Value", "1")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.GetAsync(site.At($"/admin/targets/{targets[10].Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync(site.At($"/admin/targets/{targets[0].Id}/edit"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await App.Client().GetAsync(board)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_page_of_a_document_tells_what_and_by_when_and_staff_the_value_too()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var target = await site.MarkedAsync(notice, TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人"));
        await site.ReportAsync(target.Id, fields: [("Value", "8123")]);

        var address = await site.Editor.AddressAsync(notice);
        var visitor = WebUtility.HtmlDecode(await App.Client().GetStringAsync(address));
        visitor.ShouldContain("≥ 8,000 人");
        visitor.ShouldContain("2017-12-31");
        visitor.ShouldNotContain("8,123");
        visitor.ShouldNotContain("已达到");
        var staff = await site.Client.GetStringAsync(address);
        staff.ShouldContain("8,123 人");
        staff.ShouldContain("已达到");
    }

    /// <summary>The forms of the open proposals.</summary>
    private static async Task<List<List<(string Name, string Value)>>> OpenAsync(TargetSite site, string address)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
        return
        [
            .. document
                .QuerySelectorAll("form.n-propose")
                .Select(f =>
                    f.QuerySelectorAll("input[name], select[name]")
                        .Select(e =>
                            (e.GetAttribute("name")!, e is AngleSharp.Html.Dom.IHtmlSelectElement s ? s.Value ?? "" : e.GetAttribute("value") ?? "")
                        )
                        .ToList()
                ),
        ];
    }

    private static async Task SendAsync(
        TargetSite site,
        string address,
        string handler,
        List<(string Name, string Value)> form,
        params (string Name, string Value)[] changes
    )
    {
        var fields = form.Where(f => f.Name != "__RequestVerificationToken").ToDictionary(f => f.Name, f => f.Value);
        foreach (var (name, value) in changes)
            fields[name] = value;
        var response = await site.Client.PostFormAsync($"{address}?handler={handler}", fields, address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, TargetSite.Problem(await response.Content.ReadAsStringAsync()));
    }
}
