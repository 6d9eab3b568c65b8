using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Tree;
using Union.Tests.Files;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Founding;

/// <summary>What a founding refuses, with the reason and the rule; what it keeps.</summary>
public sealed class FoundingRefusalTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;
    private int _counties;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_list_of_members_keeps_the_good_lines_and_says_why_the_others_are_bad()
    {
        var (w, staff) = await StartedAsync();
        var answer = await staff.PostFormAsync(
            $"{w.Root}/{w.Id}/members",
            new()
            {
                ["List"] =
                    "姓名,性别,部门,申请日期\n测试甲,男,一车间,2024-03-01\n测试乙,未知,一车间,2024-03-01\n,女,一车间\n测试丙,女,,2024-03-01\n测试丁,女,二车间,不知道\n测试甲,男,一车间,2024-03-02\n测试戊,女,二车间,2999-01-01\n990101199001010011,男,一车间\n\n测试己\t女\t二车间\t2024年3月1日",
            }
        );
        var text = await TextAsync(answer);
        text.ShouldContain("登记了 2 人，有 7 行没有登记");
        foreach (var why in new[] { "应是“男”或“女”", "没有姓名", "没有部门", "读不出来", "已经在名册里", "在今天之后", "不要填身份证号" })
            text.ShouldContain(why);
        (await MembersAsync(w)).Select(m => m.PersonName).Order().ShouldBe(new[] { "测试己", "测试甲" }.Order());
        var csv = await staff.GetStringAsync($"{w.Root}/{w.Id}/members?handler=Export&format=csv");
        csv.ShouldContain("测试己,女,二车间,2024-03-01");
    }

    [Fact]
    public async Task A_workbook_is_read_as_it_was_exported_and_another_file_refused()
    {
        var (w, staff) = await StartedAsync();
        await w.EnrolAsync(staff, 3, 2);
        var workbook = await staff.GetByteArrayAsync($"{w.Root}/{w.Id}/members?handler=Export&format=xlsx");
        foreach (var member in await MembersAsync(w))
            await staff.PostFormAsync($"{w.Root}/{w.Id}/members?handler=Remove", new() { ["member"] = $"{member.Id}" }, $"{w.Root}/{w.Id}/members");
        (await MembersAsync(w)).ShouldBeEmpty();
        (await UploadAsync(staff, w, "名单.xlsx", workbook)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MembersAsync(w)).Count.ShouldBe(5);
        (await TextAsync(await UploadAsync(staff, w, "名单.xlsx", Encoding.UTF8.GetBytes("不是工作簿")))).ShouldContain("读不出这个文件");
        (await TextAsync(await UploadAsync(staff, w, "名单.exe", [1, 2, 3]))).ShouldContain("读不出这个文件");
    }

    [Theory]
    [InlineData("UnionCommittee", "Chair", "IsAdministrativeHead", "企业行政负责人（含副职）")]
    [InlineData("UnionCommittee", "Chair", "IsDeputyHead", "企业行政负责人（含副职）")]
    [InlineData("UnionCommittee", "Chair", "IsLegalRepresentative", "法定代表人")]
    [InlineData("UnionCommittee", "Chair", "IsPartner", "合伙人")]
    [InlineData("UnionCommittee", "Chair", "IsPartnersRelative", "合伙人或其近亲属")]
    [InlineData("UnionCommittee", "Chair", "IsHrHead", "人力资源")]
    [InlineData("UnionCommittee", "Chair", "IsForeign", "外籍职工")]
    [InlineData("UnionCommittee", "Member", "IsHeadsRelative", "近亲属")]
    public async Task Who_is_excluded_cannot_be_proposed(string body, string post, string relation, string why)
    {
        var (w, staff) = await StartedAsync();
        var answer = await staff.PostFormAsync($"{w.Root}/{w.Id}/candidates", FoundingWorld.Candidate(body, "测试丙", post, relation));
        var text = await TextAsync(answer);
        text.ShouldContain(why);
        text.ShouldContain("依据：");
        (
            await w.InAsync(s =>
                s.GetRequiredService<UnionDbContext>().Set<Union.Organizations.Founding.Candidates.Candidate>().CountAsync(c => c.FoundingId == w.Id)
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_unions_code_in_the_employers_field_is_refused()
    {
        var (w, staff) = await StartedAsync();
        var page = $"{w.Root}/{w.Id}/edit";
        (await TextAsync(await staff.PostFormAsync(page + "?handler=AddUnit", new() { ["UnitText"] = "81990101TE5T00016K" }, page))).ShouldContain(
            "这是工会的代码"
        );
        (await TextAsync(await staff.PostFormAsync(page + "?handler=AddUnit", new() { ["UnitText"] = "没有这个厂" }, page))).ShouldContain(
            "没有找到“没有这个厂”"
        );
        var again = await staff.PostFormAsync(
            $"{w.Root}/new",
            new()
            {
                ["Input.Name"] = "另一个工会",
                ["Input.Type"] = "SingleUnion",
                ["Input.Way"] = "SingleUnit",
                ["Input.SuperiorId"] = $"{w.Town}",
                ["Input.UnitText"] = "91990103TE5TA00372",
            }
        );
        (await TextAsync(again)).ShouldContain("不能同时办两次");
    }

    [Fact]
    public async Task Joint_needs_two_units_each_below_the_committees_threshold()
    {
        var (w, staff) = await StartedAsync(u => u.Members = 25);
        await w.SurveyAsync(staff);
        await w.TakeAsync(staff, "advocate", "ADVOCATED");
        await w.PlanAsync(staff, ("Input.Way", "Joint"));
        await w.TakeAsync(staff, "form", "PREP_GROUP_FORMED");
        await w.PaperAsync(staff, "founding.request");
        var text = await w.RefusedAsync(staff, "request");
        text.ShouldContain("联建要有两个以上的单位");
        text.ShouldContain("联合基层工会");
        text.ShouldContain("达到 25 人，应当单独建立工会委员会");
    }

    [Fact]
    public async Task A_congress_needs_enough_members_and_the_delegates_allotted()
    {
        var (w, staff) = await StartedAsync(u => u.Workers = 200);
        await w.ToApprovalAsync(staff, await w.ApproverAsync(), ("Input.IsCongress", "true"));
        await w.EnrolAsync(staff, 80, 19);
        await w.PaperAsync(staff, "members.roster");
        await w.TakeAsync(staff, "enrol", "MEMBERS_ENROLLED");
        var page = $"{w.Root}/{w.Id}/delegates";
        (await TextAsync(await staff.PostFormAsync(page + "?handler=Seats", new() { ["Seats"] = "100" }, page))).ShouldContain("多于会员 99 人");
        (await staff.PostFormAsync(page + "?handler=Seats", new() { ["Seats"] = "30" }, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var first = (await MembersAsync(w)).Where(m => m.Department == "二车间").Select(m => m.Id).ToList();
        foreach (var member in first.Take(10))
            (await staff.PostFormAsync(page + "?handler=Elect", new() { ["member"] = $"{member}" }, page)).StatusCode.ShouldBe(
                HttpStatusCode.Redirect
            );
        (await TextAsync(await staff.PostFormAsync(page + "?handler=Elect", new() { ["member"] = $"{first[10]}" }, page))).ShouldContain(
            "当选的不能多于名额"
        );
        await ShareOutByHandAsync(staff, page);
        await w.PaperAsync(staff, "delegates.quota", "delegates.roster");
        var text = await w.RefusedAsync(staff, "delegates");
        text.ShouldContain("会员 99 人，不足 100 人");
        text.ShouldContain("“一车间”应选代表 19 名，现在登记了 0 名");
        (await w.RefusedAsync(staff, "candidates")).ShouldContain("要先选出会员代表");
    }

    [Fact]
    public async Task A_candidate_is_corrected_and_the_exclusions_are_asked_again()
    {
        var (w, staff) = await StartedAsync();
        var page = $"{w.Root}/{w.Id}/candidates";
        (await staff.PostFormAsync(page, FoundingWorld.Candidate("UnionCommittee", "测试丙", "Chair"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Task<Union.Organizations.Founding.Candidates.Candidate> StoredAsync() =>
            w.InAsync(s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<Union.Organizations.Founding.Candidates.Candidate>()
                    .AsNoTracking()
                    .SingleAsync(c => c.FoundingId == w.Id)
            );
        var stored = await StoredAsync();
        var edit = $"{page}?edit={stored.Id}";
        WebUtility.HtmlDecode(await staff.GetStringAsync(edit)).ShouldContain("修改候选人");
        Dictionary<string, string> Form(string name, int basedOn, params string[] relations) =>
            new(FoundingWorld.Candidate("UnionCommittee", name, "Chair", relations)) { ["Input.BasedOn"] = $"{basedOn}" };
        (await TextAsync(await staff.PostFormAsync(edit, Form("测试丙", stored.Version, "IsHrHead")))).ShouldContain("人力资源");
        (await staff.PostFormAsync(edit, Form("测试丙丙", stored.Version))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await staff.PostFormAsync(edit, Form("测试丁", stored.Version));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TextAsync(late)).ShouldContain("别人改过");
        (await StoredAsync()).PersonName.ShouldBe("测试丙丙");
        (await staff.GetAsync($"{page}?edit={Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // By members 20 and 10; one seat goes to the smaller department.
    private static async Task ShareOutByHandAsync(HttpClient staff, string page)
    {
        Task<HttpResponseMessage> SetAsync(params string[] quotas) =>
            staff.PostFormAsync(page + "?handler=Quotas", quotas.Select((q, i) => ($"Quotas[{i}]", q)).ToDictionary(), page);
        (await TextAsync(await SetAsync("20", "11"))).ShouldContain("合计 31 名，要等于定的 30 名");
        (await TextAsync(await SetAsync("21", "9"))).ShouldContain("已经登记代表 10 名，名额不能少于这个数");
        (await SetAsync("19", "11")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Members_may_not_outnumber_the_workers_nor_an_organizer_suffice()
    {
        var (w, staff) = await StartedAsync(u => u.Workers = 26);
        await w.ToApprovalAsync(staff, await w.ApproverAsync(), ("Input.Type", "Organizer"), ("Input.CommitteeSeats", "1"));
        await w.EnrolAsync(staff, 20, 7);
        await w.PaperAsync(staff, "members.roster");
        var text = await w.RefusedAsync(staff, "enrol");
        text.ShouldContain("多于单位的职工 26 人");
        text.ShouldContain("不能只选组织员");
    }

    [Fact]
    public async Task A_plan_saved_by_another_is_not_overwritten()
    {
        var (w, staff) = await StartedAsync();
        var version = (await w.ReadAsync()).Version;
        await w.PlanAsync(staff, ("Input.Office", "先到的地点"));
        var late = await staff.PostFormAsync(
            $"{w.Root}/{w.Id}/edit",
            new()
            {
                ["Input.BasedOn"] = $"{version}",
                ["Input.Name"] = "测试工会",
                ["Input.Type"] = "SingleUnion",
                ["Input.Way"] = "SingleUnit",
                ["Input.TermYears"] = "3",
                ["Input.Office"] = "后到的地点",
            }
        );
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var text = await TextAsync(late);
        text.ShouldContain("先到的地点");
        text.ShouldContain("后到的地点");
        (await w.ReadAsync()).Office.ShouldBe("先到的地点");
    }

    [Fact]
    public async Task Stalled_only_after_the_days_of_the_rule_and_taken_up_again()
    {
        var (w, staff) = await StartedAsync();
        (await TextAsync(await w.TryAsync(staff, "stall", "单位停产"))).ShouldContain("满 90 天没有进展");
        _clock.Advance(TimeSpan.FromDays(91));
        staff = await w.StaffAsync();
        var list = await staff.GetStringAsync($"{w.Root}?stalled=true");
        list.ShouldContain(FoundingWorld.UnitName);
        (await w.TryAsync(staff, "stall", "单位停产")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await w.CaseAsync()).State.ShouldBe("STALLED");
        await w.TakeAsync(staff, "resume", "ADVOCATED");
        (await TextAsync(await w.TryAsync(staff, "withdraw"))).ShouldContain("请填写说明");
        (await w.TryAsync(staff, "withdraw", "单位迁出")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await w.CaseAsync()).State.ShouldBe("WITHDRAWN");
    }

    [Fact]
    public async Task Rejected_or_withdrawn_the_union_leaves_the_tree()
    {
        var (w, staff) = await StartedAsync();
        await w.ToApprovalAsync(staff, await w.ApproverAsync());
        var union = (await w.ReadAsync()).UnionId;
        (await w.TryAsync(staff, "withdraw", "单位合并")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await w.InAsync(s =>
                s.GetRequiredService<UnionDbContext>().Set<Organization>().Where(o => o.Id == union).Select(o => o.State).SingleAsync()
            )
        ).ShouldBe(OrganizationState.Dissolved);
    }

    private async Task<(FoundingWorld, HttpClient)> StartedAsync(Action<Union.Organizations.Units.EmployingUnit>? with = null)
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, $"refuse{++_counties}", with);
        var staff = await w.StaffAsync();
        await w.StartAsync(staff);
        return (w, staff);
    }

    private static Task<List<Enrolment>> MembersAsync(FoundingWorld w) =>
        w.InAsync(s => s.GetRequiredService<UnionDbContext>().Set<Enrolment>().Where(m => m.FoundingId == w.Id).ToListAsync());

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, FoundingWorld w, string name, byte[] content) =>
        client.PostFileAsync($"{w.Root}/{w.Id}/members", "Upload", (name, content));

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
        return new HtmlParser()
            .ParseDocument(await answer.Content.ReadAsStringAsync())
            .Body!.InnerHtml.Replace("&lt;", "<", StringComparison.Ordinal);
    }
}
