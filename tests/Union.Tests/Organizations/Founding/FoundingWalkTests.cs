using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Activities;

namespace Union.Tests.Organizations.Founding;

/// <summary>A founding from the register of units to the union in being, through HTTP (domain.md 2(a).3).</summary>
public sealed class FoundingWalkTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Township_staff_found_a_union_from_prospect_to_active()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "walk");
        var staff = await w.StaffAsync();
        (await staff.GetStringAsync($"{w.Root}/prospects?late=true")).ShouldContain(FoundingWorld.UnitName);
        await w.StartAsync(staff);
        (await w.RefusedAsync(staff, "advocate")).ShouldContain("还没有摸底");
        await w.SurveyAsync(staff);
        await w.TakeAsync(staff, "advocate", "ADVOCATED");
        (await w.RefusedAsync(staff, "form")).ShouldContain("筹备组还没有组长");
        await w.PlanAsync(staff);
        await w.TakeAsync(staff, "form", "PREP_GROUP_FORMED");
        (await w.RefusedAsync(staff, "request")).ShouldContain("还缺“关于成立工会筹备组的请示”");
        await w.PaperAsync(staff, "founding.request");
        await w.TakeAsync(staff, "request", "REQUESTED");
        await ApproveFoundingAsync(w, staff);
        await ToActiveAsync(w, staff);
    }

    [Fact]
    public async Task The_units_own_people_carry_it_on_from_the_approval()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "own");
        var staff = await w.StaffAsync();
        await w.SurveyAsync(staff);
        await w.StartAsync(staff);
        await w.PlanAsync(staff);
        await w.TakeAsync(staff, "advocate", "ADVOCATED");
        await w.TakeAsync(staff, "form", "PREP_GROUP_FORMED");
        await w.PaperAsync(staff, "founding.request");
        await w.TakeAsync(staff, "request", "REQUESTED");
        await ApproveFoundingAsync(w, staff);
        var union = (await w.ReadAsync()).UnionId!.Value;
        var own = await w.AtAsync(union, "ManageFounding");
        (await own.GetStringAsync($"{w.Root}/{w.Id}")).ShouldContain("会员登记完成");
        await ToActiveAsync(w, own, union);
    }

    private static async Task ApproveFoundingAsync(FoundingWorld w, HttpClient staff)
    {
        var approver = await w.ApproverAsync();
        (await w.RefusedAsync(staff, "approve")).ShouldContain("由上一级工会办理");
        (await w.RefusedAsync(approver, "approve")).ShouldContain("工会法§12");
        await w.PaperAsync(approver, "founding.reply");
        var version = (await w.CaseAsync()).Version;
        await w.TakeAsync(approver, "approve", "FOUNDING_APPROVED");
        var second = await w.ApproverAsync();
        var late = await w.TryAsync(second, "approve", version: version);
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("“同意建会”没有办理");
        var union = await UnionAsync(w);
        union.State.ShouldBe(OrganizationState.Preparing);
        union.ParentId.ShouldBe(w.Town);
    }

    private async Task ToActiveAsync(FoundingWorld w, HttpClient people, Guid? heldAt = null)
    {
        (await w.RefusedAsync(people, "enrol")).ShouldContain("还没有登记会员");
        await w.EnrolAsync(people);
        await w.PaperAsync(people, "members.roster");
        await w.TakeAsync(people, "enrol", "MEMBERS_ENROLLED");
        (await w.RefusedAsync(people, "candidates")).ShouldContain("候选人至少 4 名");
        await w.ProposeAsync(people);
        await w.MeetAsync(people, w.Today.AddDays(12), 30, 0);
        await w.PaperAsync(people, "congress.request", "candidates.request");
        await w.TakeAsync(people, "candidates", "CANDIDATES_REPORTED");
        var approver = await w.ApproverAsync();
        await w.PaperAsync(approver, "candidates.reply");
        await w.TakeAsync(approver, "approve-candidates", "CANDIDATES_APPROVED");
        await w.PaperAsync(people, "candidates.notice");
        (await w.RefusedAsync(people, "hold")).ShouldContain("公示到");
        _clock.Advance(TimeSpan.FromDays(12));
        people = heldAt is { } at ? await w.AtAsync(at, "ManageFounding") : await w.StaffAsync();
        await ElectAsync(w, people);
        await w.PaperAsync(people, "congress.results");
        await w.TakeAsync(people, "hold", "CONGRESS_HELD");
        (await w.RefusedAsync(people, "report")).ShouldContain("主席由委员会选举");
        await w.PaperAsync(people, "result.indirect");
        await w.TakeAsync(people, "report", "RESULT_REPORTED");
        approver = await w.ApproverAsync();
        (await w.RefusedAsync(approver, "approve-result")).ShouldContain("批复");
        (await UnionAsync(w)).State.ShouldBe(OrganizationState.Preparing);
        await w.PaperAsync(approver, "result.reply");
        await w.TakeAsync(approver, "approve-result", "RESULT_APPROVED");
        await w.TakeAsync(people, "open", "ACTIVE");
        await CheckUnionAsync(w);
        (await people.GetStringAsync($"{w.Root}/{w.Id}")).ShouldContain("工会已经成立");
    }

    private static async Task ElectAsync(FoundingWorld w, HttpClient people)
    {
        await w.MeetAsync(people, w.Today, 30, 26);
        (await people.GetStringAsync($"{w.Root}/{w.Id}/assembly")).ShouldContain("至少 20 人");
        var wrong = await w.CountAsync(people, "UnionCommittee", 3, (30, 26, 24, 26), ("测试丙", 20));
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("多于发出的 24 张");
        var n = (30, 26, 26, 26);
        (await w.CountAsync(people, "UnionCommittee", 3, n, ("测试丙", 25), ("测试丁", 20), ("测试戊", 18), ("测试己", 10))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await w.CountAsync(people, "FundsAudit", 3, n, ("测试庚", 25), ("测试辛", 24), ("测试壬", 23))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await w.CountAsync(people, "Women", 1, n, ("测试癸", 26))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await w.RefusedAsync(people, "hold")).ShouldContain("还没有由另一个人复核");
        var confirmer = await w.ConfirmerAsync();
        await w.ConfirmAllAsync(confirmer);
        (await w.RefusedAsync(people, "hold")).ShouldContain("“工会委员会主席”的选票统计还没有录入");
        await w.ElectChairAsync(people, confirmer, "测试丁");
    }

    private static async Task CheckUnionAsync(FoundingWorld w)
    {
        var union = await UnionAsync(w);
        union.State.ShouldBe(OrganizationState.Active);
        union.OpenedOn.ShouldBe(w.Today);
        (union.Members, union.WomenMembers, union.Workers).ShouldBe((30, 10, 60));
        await w.InAsync<int>(async s =>
        {
            var db = s.GetRequiredService<UnionDbContext>();
            (await db.Set<Coverage>().SingleAsync(c => c.OrganizationId == union.Id)).UnitId.ShouldBe(w.Unit);
            var term = await db.Set<Term>().SingleAsync(t => t.OrganizationId == union.Id);
            (term.Number, term.Years, term.StartsOn).ShouldBe((1, 5, w.Today));
            term.ReplyNumber.ShouldStartWith("测镇工发〔");
            (await db.Set<Body>().Where(b => b.TermId == term.Id).CountAsync()).ShouldBe(3);
            var officers = await db.Set<Officer>().Where(o => o.OrganizationId == union.Id).ToListAsync();
            // Proposed was 测试丙; the committee elected another.
            officers.Single(o => o.Post == OfficerPost.Chair).PersonName.ShouldBe("测试丁");
            officers.Single(o => o.PersonName == "测试丙").Post.ShouldBe(OfficerPost.Member);
            officers.ShouldNotContain(o => o.PersonName == "测试己");
            officers.Count.ShouldBe(7);
            (await db.Set<Activity>().SingleAsync(a => a.SourceId == w.Id)).Kind.ShouldBe("organizations.founded");
            return 0;
        });
    }

    private static async Task<Organization> UnionAsync(FoundingWorld w)
    {
        var id = (await w.ReadAsync()).UnionId;
        return await w.InAsync(s => s.GetRequiredService<UnionDbContext>().Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == id));
    }
}
