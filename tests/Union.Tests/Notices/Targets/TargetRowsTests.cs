using System.Net;
using Union.Notices.Targets;
using Union.Notices.Targets.Warnings;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Targets;

public sealed class TargetRowsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    // domain.md 2(m).6 and 2(m).7: every row goes in through the form, its state follows the day, contradictions show and nothing is mended.
    [Fact]
    public async Task Every_row_of_the_five_texts_is_entered_with_its_state_and_its_warnings()
    {
        var site = await TargetSite.StartAsync(fixture, "Union.Notices", "Union.Organizations");
        var notices = new Dictionary<string, Guid>();
        foreach (var (doc, issued) in new[] { ("S0", "2017-06-01"), ("S1", "2009-03-01"), ("S2", "2014-07-01") })
            notices[doc] = await site.Editor.NewAsync($"测文件{doc}", TargetRows.BodyOf(doc), true, ("IssuedOn", issued));
        var targets = new Dictionary<string, NoticeTarget>();
        foreach (var row in TargetRows.Rows)
            targets[row.Row] = await site.MarkedAsync(notices[row.Doc], row.Form(row.PartOf.Length > 0 ? targets[row.PartOf].Id : null));
        targets.Count.ShouldBe(45);
        targets["T19"].Anchor.ShouldBe("s-3-p-1");
        targets["T27a"].IsMeasurable.ShouldBeFalse();

        await StatesAsync(site, notices, targets);
        await WarningsAsync(site, notices["S0"], targets);
        (await site.WarningsAsync(notices["S1"])).SelectMany(w => w).ShouldBe([TargetWarningKind.NoBase]);
        (await site.WarningsAsync(notices["S2"])).ShouldBeEmpty();

        var page = WebUtility.HtmlDecode(await site.Client.GetStringAsync(site.At($"/admin/notices/{notices["S0"]}/targets")));
        page.ShouldContain("各部分合计 88 家（16+5+4+38+25），原文写的是 78 家");
        page.ShouldContain("一处期限 2019-12-31，一处 2020-12-31");
        (await site.TargetsAsync(notices["S0"])).Single(t => t.Id == targets["T10b"].Id).Amount.ShouldBe(78);
    }

    private static async Task StatesAsync(TargetSite site, Dictionary<string, Guid> notices, Dictionary<string, NoticeTarget> targets)
    {
        string[] none = ["T27a", "T37", "T43"];
        string[] first = ["T1", "T2", "T3", "T4", "T7", "T8", "T9", "T10", "T10b", "T28", "T29", "T30", "T31", "T32"];
        async Task ExpectAsync(string day, TargetState state, params string[] rows)
        {
            var states = new Dictionary<Guid, TargetState>();
            foreach (var notice in notices.Values)
            foreach (var (id, stands) in await site.StatesAsync(notice, day))
                states[id] = stands;
            targets.Where(t => states[t.Value.Id] == state).Select(t => t.Key).Order().ShouldBe(rows.Order(), $"{day} {state}");
        }

        await ExpectAsync("2009-04-01", TargetState.DueSoon, "T36");
        await ExpectAsync("2017-06-30", TargetState.NotMeasurable, none);
        await ExpectAsync("2017-06-30", TargetState.Overdue, "T33", "T36");
        await ExpectAsync("2017-06-30", TargetState.DueSoon);
        await ExpectAsync("2017-11-15", TargetState.DueSoon, [.. first, "T5", "T6", "T23", "T38", "T39", "T40", "T41", "T42"]);
        await ExpectAsync("2018-01-01", TargetState.Overdue, [.. first, "T5", "T6", "T33", "T36"]);

        await KeptAsync(site, targets["T1"], ("Value", "8120"));
        await KeptAsync(site, targets["T2"], ("Value", "149"));
        await KeptAsync(site, targets["T8"], ("Numerator", "13"), ("Denominator", "16"));
        await KeptAsync(site, targets["T12"], ("Numerator", "120"), ("Denominator", "156"));
        await KeptAsync(site, targets["T21"], ("Numerator", "79996"), ("Denominator", "100000"));
        await KeptAsync(site, targets["T34"], ("Value", "95"));
        await KeptAsync(site, targets["T39"], ("Value", "61"), ("On", "2016-12-31"));
        await ExpectAsync("2018-02-01", TargetState.Met, "T1", "T8", "T34");
        await ExpectAsync("2018-02-01", TargetState.OnTheWay, "T12");
        await ExpectAsync("2018-02-01", TargetState.Below, "T21");
        await ExpectAsync("2018-02-01", TargetState.Overdue, [.. first.Except(["T1", "T8"]), "T5", "T6", "T33", "T36"]);
        // What was reported of 2016 says nothing of 2017.
        (await site.StateAsync(targets["T39"], "2016-12-31")).ShouldBe(TargetState.Met);
        (await site.StateAsync(targets["T39"], "2017-12-31")).ShouldBe(TargetState.DueSoon);
    }

    private static async Task KeptAsync(TargetSite site, NoticeTarget target, params (string, string)[] fields)
    {
        var response = await site.ReportAsync(target.Id, fields: fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, target.Subject + TargetSite.Problem(await response.Content.ReadAsStringAsync()));
    }

    private static async Task WarningsAsync(TargetSite site, Guid notice, Dictionary<string, NoticeTarget> targets)
    {
        var warnings = await site.WarningsAsync(notice);
        string[] Of(TargetWarningKind kind) => [.. targets.Where(t => warnings[t.Value.Id].Contains(kind)).Select(t => t.Key)];

        Of(TargetWarningKind.PartsSum).ShouldBe(["T10b"]);
        Of(TargetWarningKind.TwoDates).ShouldBe(["T19"]);
        Of(TargetWarningKind.NoBase).ShouldBe(["T8", "T12", "T15", "T17", "T19", "T24", "T25", "T26"]);
        Of(TargetWarningKind.PeopleOrTimes).ShouldBe(["T3"]);
        Of(TargetWarningKind.OutsidePlan).ShouldBe(["T26"]);
        Of(TargetWarningKind.Overlap).ShouldBe(["T26"]);
        Of(TargetWarningKind.WhoIsCounted).ShouldBe(["T4"]);
        Of(TargetWarningKind.TwoNumbers).ShouldBeEmpty();
        Of(TargetWarningKind.PartUnit).ShouldBeEmpty();
    }
}
