using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>
/// A union is founded in a unit of the register: the county's staff prepare and ask, the superior replies, the unit's own people carry it on
/// to the election, and it becomes a legal person. Every step is dated as it was taken.
/// </summary>
[Collection(nameof(DemoCollection))]
public sealed class FoundingJourney(DemoSite site)
{
    private const string County = "/shiyan";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task From_the_register_of_units_to_the_certificate()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync(County, "admin");
        await using var staff = await site.VisitorAsync();
        await staff.SignInAsync(County, "staff");
        var (county, clerk) = (new Desk(admin, County), new Desk(staff, County));

        var superior = await BeginAsync(clerk);
        await county.NumberAsync(superior, "测试建工发");
        county.Matter = clerk.Matter;
        await PrepareAsync(clerk);
        (await clerk.MissingAsync("同意建会")).ShouldContain("由上一级工会办理");
        await county.PaperAsync("founding.reply", Today.AddDays(-50), isScanned: true);
        await county.TakeAsync("同意建会", Today.AddDays(-50), "同意建会");

        await county.GoAsync();
        var union = await county.Page.Locator("h1").InnerTextAsync();
        await using var own = await site.VisitorAsync();
        var unit = new Desk(own, County) { Matter = county.Matter };
        await unit.AcceptAsync(await county.InviteAsync("preparer", "测试筹备人", union, "工作人员"), "preparer");

        await EnrolAsync(unit);
        await ProposeAsync(unit);
        await county.PaperAsync("candidates.reply", Today.AddDays(-40));
        await county.TakeAsync("同意候选人，开始公示", Today.AddDays(-40), "公示");
        await ElectAsync(unit, county);
        await county.PaperAsync("result.reply", Today.AddDays(-15), isScanned: true);
        await county.TakeAsync("同意选举结果", Today.AddDays(-15), "选举结果已批复");
        await unit.TakeAsync("工会成立", Today.AddDays(-15), "工会成立");
        (await own.TextAsync()).ShouldContain("工会已经成立");
        await RegisterAsync(unit, county, union);
    }

    // From the register: the unit is surveyed and its founding begun, as it was on paper two months ago.
    private static async Task<string> BeginAsync(Desk clerk)
    {
        await clerk.LookAsync(County + "/admin/foundings/prospects");
        var row = clerk.Page.Locator("tbody tr").Filter(new() { HasText = "企业", HasNotText = "建会中" }).First;
        await clerk.FollowAsync("", row);
        var unit = await clerk.Page.Locator("h1").InnerTextAsync();
        var address = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.LookAsync(address);
        foreach (
            var (field, text) in new[]
            {
                ("Distribution", "都在厂区"),
                ("Operation", "正常生产"),
                ("Workforce", "一线工人为主"),
                ("Investors", "支持建会"),
                ("Obstacle", "新开业"),
            }
        )
            await clerk.Page.FillAsync($"[name='Input.{field}']", text);
        await clerk.PressAsync("保存");
        await clerk.FollowAsync("开始建会");
        (await clerk.Page.InputValueAsync("[name='Input.Name']")).ShouldBe(unit + "工会");
        var superior = await clerk.Page.Locator("[name='Input.SuperiorId'] option:checked").InnerTextAsync();
        await clerk.Page.FillAsync("[name='Input.BegunOn']", Desk.Day(Today.AddDays(-60)));
        await clerk.PressAsync("开始建会");
        (await clerk.Page.InnerTextAsync("main")).ShouldContain("办理进度");
        clerk.Matter = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.LookAsync(clerk.Matter);
        return superior;
    }

    private static async Task PrepareAsync(Desk clerk)
    {
        await clerk.TakeAsync("宣传发动", Today.AddDays(-58), "宣传发动");
        (await clerk.MissingAsync("成立筹备组")).ShouldContain("筹备组还没有组长");
        await clerk.LookAsync(clerk.Matter + "/edit");
        await clerk.Page.FillAsync("[name='Input.PreparedOn']", Desk.Day(Today.AddDays(-56)));
        await clerk.Page.FillAsync("[name='Input.Preparers']", "测试甲 车间主任\n测试乙 工人");
        await clerk.Page.FillAsync("[name='Input.CommitteeSeats']", "3");
        await clerk.Page.FillAsync("[name='Input.AuditSeats']", "3");
        await clerk.Page.FillAsync("[name='Input.WomenSeats']", "1");
        await clerk.Page.FillAsync("[name='Input.Phone']", "12000000000");
        await clerk.Page.FillAsync("[name='Input.Office']", "办公楼一层");
        await clerk.PressAsync("保存");
        await clerk.TakeAsync("成立筹备组", Today.AddDays(-56), "成立筹备组");
        await clerk.PaperAsync("founding.request", Today.AddDays(-55), isScanned: true);
        await clerk.TakeAsync("上报建会请示", Today.AddDays(-55), "建会请示已报");
    }

    // The unit's own people: who joins, and who stands.
    private static async Task EnrolAsync(Desk unit)
    {
        await unit.LookAsync(unit.Matter + "/members");
        var rows = Enumerable
            .Range(0, 24)
            .Select(i =>
                $"会员{"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地"[i]},{(i < 16 ? "男" : "女")},一车间,{Desk.Day(Today.AddDays(-48))}"
            );
        await unit.Page.FillAsync("[name='List']", string.Join('\n', rows.Append("会员错,男,一车间,没有日期")));
        await unit.PressAsync("登记");
        (await unit.Page.InnerTextAsync("main")).ShouldContain("没有登记的行");
        await unit.PaperAsync("members.roster", Today.AddDays(-47));
        await unit.TakeAsync("会员登记完成", Today.AddDays(-47), "发展会员");
    }

    private static async Task ProposeAsync(Desk unit)
    {
        await unit.LookAsync(unit.Matter + "/candidates");
        // On the ballot they stand in the order of strokes: the last of the four is not elected.
        foreach (
            var (body, name, post) in new[]
            {
                ("UnionCommittee", "会员乙", "Chair"),
                ("UnionCommittee", "会员丁", "ViceChair"),
                ("UnionCommittee", "会员己", "Member"),
                ("UnionCommittee", "会员甲", "Member"),
                ("FundsAudit", "会员戊", "AuditHead"),
                ("FundsAudit", "会员辛", "Member"),
                ("FundsAudit", "会员庚", "Member"),
                ("Women", "会员亥", "WomenHead"),
            }
        )
        {
            await unit.Page.SelectOptionAsync("[name='Input.Body']", body);
            await unit.Page.FillAsync("[name='Input.PersonName']", name);
            await unit.Page.SelectOptionAsync("[name='Input.Sex']", body == "Women" ? "Female" : "Male");
            await unit.Page.SelectOptionAsync("[name='Input.Post']", post);
            await unit.PressAsync("提出");
        }
        await unit.LookAsync(unit.Matter + "/assembly");
        await unit.Page.FillAsync("[name='Input.HeldOn']", Desk.Day(Today.AddDays(-25)));
        await unit.Page.FillAsync("[name='Input.Place']", "职工活动室");
        await unit.Page.FillAsync("[name='Input.Presider']", "测试甲");
        await unit.PressAsync("保存");
        await unit.PaperAsync("congress.request", Today.AddDays(-45));
        await unit.PaperAsync("candidates.request", Today.AddDays(-45));
        await unit.TakeAsync("上报大会和候选人请示", Today.AddDays(-45), "候选人请示已报");
    }

    // Counted by the unit, confirmed by the county.
    private static async Task ElectAsync(Desk unit, Desk county)
    {
        await unit.PaperAsync("candidates.notice", Today.AddDays(-40));
        (await unit.MissingAsync("大会选举完成")).ShouldContain("选票统计还没有录入");
        await unit.GoAsync(unit.Matter + "/assembly");
        await unit.Page.FillAsync("[name='Input.Present']", "20");
        await unit.PressAsync("保存");
        await unit.CountAsync(unit.Matter + "/assembly", Today.AddDays(-25), 20);
        await unit.LookAsync(unit.Matter + "/assembly");
        (await unit.MissingAsync("大会选举完成")).ShouldContain("还没有由另一个人复核");
        await county.ConfirmAsync(county.Matter + "/assembly");
        (await unit.MissingAsync("大会选举完成")).ShouldContain("工会委员会主席");
        await unit.CountAsync(unit.Matter + "/assembly", Today.AddDays(-25), 3);
        await county.ConfirmAsync(county.Matter + "/assembly");
        await unit.PaperAsync("congress.results", Today.AddDays(-25));
        await unit.TakeAsync("大会选举完成", Today.AddDays(-25), "大会选举");
        await unit.PaperAsync("result.indirect", Today.AddDays(-20));
        await unit.TakeAsync("上报选举结果", Today.AddDays(-20), "选举结果已报");
    }

    private static async Task RegisterAsync(Desk unit, Desk county, string union)
    {
        await unit.FollowAsync("到工会页面办理");
        var organization = new Uri(unit.Page.Url).AbsolutePath;
        await unit.LookAsync(organization);
        await unit.GoAsync(organization + "/edit");
        await unit.Page.FillAsync("[name='Input.Address']", "测试路1号");
        await unit.PressAsync("保存");
        await unit.GoAsync(organization + "/legal-person");
        await unit.PressAsync("开始办理");
        unit.Matter = county.Matter = organization + "/legal-person";
        var papers = organization.Replace("/organizations/", "/papers/subjects/", StringComparison.Ordinal);
        await unit.GoAsync(papers);
        unit.Matter = papers;
        await unit.PaperAsync("legal.application", Today, isScanned: true);
        unit.Matter = county.Matter;
        await unit.LookAsync(unit.Matter);
        await unit.Page.FillAsync("[name='Papers.FundsSource']", "单位拨缴的工会经费和会费");
        await unit.Page.FillAsync("[name='Papers.Handler']", "会员甲");
        await unit.Page.FillAsync("[name='Papers.IdentitiesCheckedOn']", Desk.Day(Today));
        await unit.PressAsync("保存材料");
        await unit.TakeAsync("申请登记", Today, "已申请");
        await county.GoAsync(organization + "/committees");
        var ends = await county.Page.Locator("dl.u-facts dd time").Nth(1).GetAttributeAsync("datetime");
        await county.GoAsync();
        await county.Page.FillAsync("[name='Input.Code']", "81990101TE5T00016K");
        await county.Page.FillAsync("[name='Input.Name']", union);
        await county.Page.FillAsync("[name='Input.Address']", "测试路1号");
        await county.Page.FillAsync("[name='Input.Representative']", "会员乙");
        await county.Page.FillAsync("[name='Input.IssuedOn']", Desk.Day(Today));
        await county.Page.FillAsync("[name='Input.EndsOn']", ends!);
        await county.PressAsync("保存证书内容");
        await county.TakeAsync("核准登记，发证", Today, "已登记");
        await unit.LookAsync(organization);
        (await unit.Page.InnerTextAsync("main")).ShouldContain("81990101TE5T00016K");
    }
}
