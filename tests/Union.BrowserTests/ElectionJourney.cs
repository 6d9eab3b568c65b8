using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>
/// A union re-elects its committees, its chair leaves, and the office is filled within three months: the union's own people prepare and
/// count, the county approves and confirms.
/// </summary>
[Collection(nameof(DemoCollection))]
public sealed partial class ElectionJourney(DemoSite site)
{
    private const string County = "/shiyan";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task A_union_re_elects_and_fills_the_office_its_chair_left()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync(County, "admin");
        var county = new Desk(admin, County);
        var (union, organization) = await OverdueAsync(county);
        await using var own = await site.VisitorAsync();
        var unit = new Desk(own, County);
        await unit.AcceptAsync(await county.InviteAsync("elector", "测试换届经办人", union, "工作人员"), "elector");

        var present = await PrepareAsync(unit, county, organization);
        await RunAsync(unit, county, present, Today.AddDays(-55));
        await unit.LookAsync(organization + "/committees");
        (await unit.Page.InnerTextAsync("main")).ShouldContain("测甲");

        await LeaveAsync(unit, organization);
        await BeginByElectionAsync(unit, county, organization);
        await RunAsync(unit, county, present, Today.AddDays(-28));
        await unit.LookAsync(organization + "/committees");
        var text = await unit.Page.InnerTextAsync("main");
        text.ShouldContain("测新主席");
        text.ShouldNotContain("主席缺位");
    }

    // A single union whose term is over, with an office for each committee to be filled.
    private static async Task<(string Name, string Address)> OverdueAsync(Desk county)
    {
        await county.LookAsync(County + "/admin/terms?status=Overdue&q=公司工会");
        var superior = await county.Page.Locator("tbody td .u-row-sub").First.InnerTextAsync();
        var link = county.Page.Locator("tbody a.u-row-title").First;
        var name = await link.InnerTextAsync();
        await county.FollowAsync(name);
        var id = Id().Match(county.Page.Url).Value;
        await county.NumberAsync(superior, "测试换工发");
        return (name, $"{County}/admin/organizations/{id}");
    }

    private static async Task<int> PrepareAsync(Desk unit, Desk county, string organization)
    {
        await unit.LookAsync(organization + "/elections/new");
        var hint = await unit.Page.InnerTextAsync("main");
        var seats = int.Parse(Seats().Match(hint).Groups[1].Value, CultureInfo.InvariantCulture);
        var entitled = int.Parse(await unit.Page.InputValueAsync("[name='Input.Entitled']"), CultureInfo.InvariantCulture);
        await unit.Page.SelectOptionAsync("[name='Input.Kind']", "ReElection");
        await unit.Page.FillAsync("[name='Input.BegunOn']", Desk.Day(Today.AddDays(-60)));
        await unit.Page.FillAsync("[name='Input.CommitteeSeats']", $"{seats}");
        await unit.Page.FillAsync("[name='Input.AuditSeats']", "3");
        await unit.Page.FillAsync("[name='Input.WomenSeats']", "3");
        await unit.PressAsync("开始筹备");
        unit.Matter = county.Matter = new Uri(unit.Page.Url).AbsolutePath;
        await unit.LookAsync(unit.Matter);
        await AgreeAsync(unit, county, Today.AddDays(-58));
        (await unit.MissingAsync("上报候选人")).ShouldContain("候选人至少");
        await CandidatesAsync(unit, "UnionCommittee-Member", seats + ((seats * 5) + 99) / 100);
        await CandidatesAsync(unit, "FundsAudit-Member", 4);
        await CandidatesAsync(unit, "Women-Member", 4);
        await CandidateAsync(unit, "UnionCommittee-Chair", "测甲");
        return entitled;
    }

    private static async Task BeginByElectionAsync(Desk unit, Desk county, string organization)
    {
        await unit.GoAsync(organization + "/elections/new");
        (await unit.Page.InputValueAsync("[name='Input.VacantSince']")).ShouldBe(Desk.Day(Today.AddDays(-30)));
        await unit.Page.FillAsync("[name='Input.BegunOn']", Desk.Day(Today.AddDays(-29)));
        await unit.PressAsync("开始筹备");
        unit.Matter = county.Matter = new Uri(unit.Page.Url).AbsolutePath;
        await unit.LookAsync(unit.Matter);
        (await unit.Page.InnerTextAsync("main")).ShouldContain("主席缺位补选期限");
        await AgreeAsync(unit, county, Today.AddDays(-29));
        await CandidateAsync(unit, "UnionCommittee-Chair", "测新主席");
    }

    private static async Task AgreeAsync(Desk unit, Desk county, DateOnly on)
    {
        await unit.PaperAsync("reelection.request", on, isScanned: true);
        await unit.TakeAsync("上报请示", on, "请示已报");
        (await unit.MissingAsync("批复同意换届")).ShouldContain("由上一级工会办理");
        await county.PaperAsync("reelection.reply", on, isScanned: true);
        await county.TakeAsync("批复同意换届", on, "同意换届");
    }

    // From the list of candidates to the reply on the result; every step on its day.
    private static async Task RunAsync(Desk unit, Desk county, int present, DateOnly reported)
    {
        var held = reported.AddDays(12);
        await unit.PaperAsync("candidates.request", reported);
        await unit.TakeAsync("上报候选人", reported, "候选人请示已报");
        await county.PaperAsync("candidates.reply", reported);
        await county.TakeAsync("批复候选人并公示", reported, "公示");
        (await unit.MissingAsync("召开大会选举")).ShouldContain("计票还没有录入");
        await unit.CountAsync(unit.Matter, held, present);
        (await unit.MissingAsync("召开大会选举")).ShouldContain("还没有由第二个人复核");
        await county.ConfirmAsync(county.Matter);
        await unit.TakeAsync("召开大会选举", held, "大会选举");
        await unit.PaperAsync("result.indirect", held);
        await unit.TakeAsync("上报选举结果", held, "选举结果已报");
        await county.ReceiveAsync("result.reply", $"测试换届发〔{held.Year}〕{held.DayOfYear}号", "上一级工会", held.AddDays(1));
        await county.GoAsync();
        if (await county.Page.Locator("#startsOn").CountAsync() > 0)
        {
            await county.Page.FillAsync("#startsOn", Desk.Day(held));
            await county.PressAsync("登记任期");
        }
        await county.TakeAsync("批复选举结果", held.AddDays(1), "选举结果批复");
    }

    private static async Task LeaveAsync(Desk unit, string organization)
    {
        await unit.GoAsync(organization + "/committees");
        var chair = unit.Page.Locator("tr").Filter(new() { HasText = "测甲" }).Filter(new() { HasText = "主席" }).First;
        await chair.Locator("summary").ClickAsync();
        await chair.Locator("input[type=date]").FillAsync(Desk.Day(Today.AddDays(-30)));
        await chair.Locator("[name=reason]").FillAsync("调动");
        await unit.PressAsync("登记离任", chair);
        (await unit.Page.InnerTextAsync("main")).ShouldContain("主席缺位 30 天");
    }

    private static async Task CandidatesAsync(Desk unit, string question, int count)
    {
        var first = question.StartsWith("UnionCommittee", StringComparison.Ordinal);
        for (var i = 0; i < count; i++)
            await CandidateAsync(unit, question, first && i == 0 ? "测甲" : $"测{question[0]}{"乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"[i]}");
    }

    private static async Task CandidateAsync(Desk unit, string question, string name)
    {
        await unit.GoAsync();
        await unit.Page.SelectOptionAsync("[name='Input.Question']", question);
        await unit.Page.FillAsync("[name='Input.PersonName']", name);
        await unit.Page.SelectOptionAsync("[name='Input.Sex']", "Female");
        await unit.PressAsync("登记候选人");
    }

    [GeneratedRegex("(?<=organizations/)[0-9a-f-]{36}")]
    private static partial Regex Id();

    [GeneratedRegex("委员会为 (\\d+)—")]
    private static partial Regex Seats();
}
