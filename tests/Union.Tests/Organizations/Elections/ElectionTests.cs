using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Organizations;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Activities;
using Union.Work.Procedures;

namespace Union.Tests.Organizations.Elections;

/// <summary>A re-election and a by-election from preparation to the reply, over the pages, by the people who take part.</summary>
public sealed class ElectionTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;
    private ElectionSite _site = null!;

    private DateOnly Day => _site.Day;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
        await _app.AddTenantAsync(ElectionSite.Tenant, "测试旗总工会", null, "Union.Organizations");
        _site = new ElectionSite(_app, _clock);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_re_election_from_preparation_to_the_new_term()
    {
        var (town, union) = await _site.TownAsync();
        await _site.AddTermAsync(union, Day.AddDays(20));
        var own = await _site.AtAsync(union, Permissions.Elections);
        var superior = await _site.AtAsync(town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        var election = await ElectionSite.StartAsync(own, union, ElectionSite.ReElection());

        (await _site.TakeAsync(own, election, "request")).ShouldContain("还缺“换届选举的请示”");
        await _site.PaperAsync(election, "reelection.request");
        (await _site.TakeAsync(own, election, "request")).ShouldBe("");
        await _site.PaperAsync(election, "reelection.reply");
        (await _site.TakeAsync(own, election, "agree")).ShouldContain("由上一级工会办理");
        (await _site.TakeAsync(superior, election, "agree")).ShouldBe("");
        (await _site.TakeAsync(own, election, "delegates")).ShouldContain("不需要选举代表");

        await _site.PaperAsync(election, "candidates.request");
        (await _site.TakeAsync(own, election, "candidates")).ShouldContain("应选 3 名，候选人至少 4 名");
        await ElectionSite.CandidatesAsync(own, election);
        (await _site.TakeAsync(own, election, "candidates")).ShouldBe("");
        await _site.PaperAsync(election, "candidates.reply");
        (await _site.TakeAsync(superior, election, "approve")).ShouldBe("");

        (await _site.TakeAsync(own, election, "hold")).ShouldContain("公示到");
        (await _site.EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测甲", 35))).ShouldContain("期满以后才能选举");
        _clock.Advance(TimeSpan.FromDays(12));
        own = await _site.AtAsync(union, Permissions.Elections);
        superior = await _site.AtAsync(town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        (await _site.TakeAsync(own, election, "hold")).ShouldContain("计票还没有录入");
        await _site.CountAsync(own, superior, election);
        (await _site.TakeAsync(own, election, "hold")).ShouldBe("");

        (await _site.TakeAsync(own, election, "report")).ShouldContain("还缺“选举结果的报告”");
        await _site.PaperAsync(election, "result.indirect");
        (await _site.TakeAsync(own, election, "report")).ShouldBe("");
        await _site.PaperAsync(election, "result.reply");
        (await _site.TakeAsync(superior, election, "complete")).ShouldContain("还没有登记批复写明的任期");
        var (starts, ends) = (Day, Day.AddYears(3).AddDays(10));
        await superior.PostFormAsync($"{ElectionSite.Root}/elections/{election}?handler=Term", Days(starts, starts.AddDays(-1)));
        (await superior.GetStringAsync($"{ElectionSite.Root}/elections/{election}")).ShouldContain("早于任期开始日期");
        await superior.PostFormAsync($"{ElectionSite.Root}/elections/{election}?handler=Term", Days(starts, ends));
        (await _site.TakeAsync(superior, election, "complete")).ShouldBe("");

        var terms = await _site.ReadAsync(db => db.Set<Term>().Where(t => t.OrganizationId == union).OrderBy(t => t.Number).ToListAsync());
        terms[0].ClosedOn.ShouldBe(starts);
        (terms[1].Number, terms[1].StartsOn, terms[1].EndsOn, terms[1].EndIsComputed).ShouldBe((4, starts, ends, false));
        terms[1].ReplyNumber.ShouldStartWith("测工发〔");
        var officers = await _site.ReadAsync(db => db.Set<Officer>().Where(o => o.TermId == terms[1].Id).ToListAsync());
        officers.Single(o => o.Post == OfficerPost.Chair).PersonName.ShouldBe("测甲");
        officers.Count(o => o.Body == BodyKind.UnionCommittee).ShouldBe(3);
        officers.Count(o => o.Body == BodyKind.FundsAudit).ShouldBe(3);
        (await _site.ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.PersonName == "测旧主席"))).EndReason.ShouldBe("届满换届");
        (await _site.ReadAsync(db => db.Set<Activity>().CountAsync(a => a.SourceId == election))).ShouldBe(1);
        (await own.GetStringAsync($"{ElectionSite.Root}/organizations/{union}/committees")).ShouldContain("第4届");
    }

    [Fact]
    public async Task A_by_election_has_three_months_from_the_vacancy_and_keeps_the_term()
    {
        var (town, union) = await _site.TownAsync();
        await _site.AddTermAsync(union, Day.AddYears(2));
        var own = await _site.AtAsync(union, Permissions.Elections, Permissions.Officers);
        var superior = await _site.AtAsync(town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        var form = ElectionSite.ByElection(Day.AddDays(-70));
        (await ElectionSite.AnswerAsync(own, union, form)).ShouldContain("还在任，这个职务没有缺位");
        var chair = await _site.ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.PersonName == "测旧主席"));
        await own.PostFormAsync(
            $"{ElectionSite.Root}/organizations/{union}/committees?handler=End",
            new()
            {
                ["officerId"] = $"{chair.Id}",
                ["on"] = $"{Day.AddDays(-70):yyyy-MM-dd}",
                ["reason"] = "调动",
            }
        );
        (await own.GetStringAsync($"{ElectionSite.Root}/organizations/{union}/committees")).ShouldContain("主席缺位 70 天");
        var election = await ElectionSite.StartAsync(own, union, form);
        var clock = await _site.ReadAsync(db => db.Set<ProcedureDeadline>().SingleAsync(d => d.Code == "vacancy"));
        clock.StartsOn.ShouldBe(Day.AddDays(-70));
        clock.DueOn.ShouldBeGreaterThanOrEqualTo(Day.AddDays(-70).AddMonths(3));

        await _site.PaperAsync(election, "reelection.request");
        await _site.TakeAsync(own, election, "request");
        await _site.PaperAsync(election, "reelection.reply");
        await _site.TakeAsync(superior, election, "agree");
        await _site.PaperAsync(election, "candidates.request");
        (await ElectionSite.AddCandidateAsync(own, election, "测新主席", "UnionCommittee-Chair")).ShouldBe("");
        (await _site.TakeAsync(own, election, "candidates")).ShouldBe("");
        await _site.PaperAsync(election, "candidates.reply");
        await _site.TakeAsync(superior, election, "approve");
        _clock.Advance(TimeSpan.FromDays(12));
        own = await _site.AtAsync(union, Permissions.Elections);
        superior = await _site.AtAsync(town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        (await _site.EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测新主席", 30))).ShouldBe("");
        (await _site.ConfirmAsync(superior, election)).ShouldBe(HttpStatusCode.Redirect);
        (await _site.TakeAsync(own, election, "hold")).ShouldBe("");
        await _site.PaperAsync(election, "result.indirect");
        await _site.TakeAsync(own, election, "report");
        await _site.PaperAsync(election, "result.reply");
        (await _site.TakeAsync(superior, election, "complete")).ShouldBe("");

        (await _site.ReadAsync(db => db.Set<Term>().CountAsync(t => t.OrganizationId == union))).ShouldBe(1);
        var now = await _site.ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.Post == OfficerPost.Chair && o.To == null));
        (now.PersonName, now.TermId is not null).ShouldBe(("测新主席", true));
        (await _site.ReadAsync(db => db.Set<ProcedureDeadline>().SingleAsync(d => d.Code == "vacancy"))).MetOn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_may_not_stand_is_refused_with_the_rule()
    {
        var (_, union) = await _site.TownAsync();
        await _app.AddUnitAsync(ElectionSite.Tenant, "测试厂", union, with: u => u.LegalRepresentative = "测法人");
        var own = await _site.AtAsync(union, Permissions.Elections);
        var election = await ElectionSite.StartAsync(own, union, ElectionSite.ReElection());
        (await ElectionSite.AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Chair", "IsHead")).ShouldContain(
            "企业行政负责人（含副职），不得作为工会主席候选人"
        );
        (await ElectionSite.AddCandidateAsync(own, election, "测亲属", "UnionCommittee-Member", "IsRelative")).ShouldContain("工会法§10");
        (await ElectionSite.AddCandidateAsync(own, election, "测法人", "UnionCommittee-Chair")).ShouldContain("登记的法定代表人");
        (await ElectionSite.AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Member", "IsHead")).ShouldBe("");
        (await ElectionSite.AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Member")).ShouldContain("已经是");
    }

    [Theory]
    [InlineData("Input.CommitteeSeats", "8", "应为 3—7 人")]
    [InlineData("Input.AuditSeats", "2", "经费审查委员会应为")]
    [InlineData("Input.Years", "4", "工会法§16")]
    [InlineData("Input.Form", "Congress", "应召开会员大会")]
    [InlineData("Input.BegunOn", "2190-01-01", "不能晚于今天")]
    public async Task An_election_that_cannot_be_is_refused_with_the_rule(string field, string value, string why)
    {
        var (_, union) = await _site.TownAsync();
        var own = await _site.AtAsync(union, Permissions.Elections);
        var form = ElectionSite.ReElection();
        form[field] = value;
        (await ElectionSite.AnswerAsync(own, union, form)).ShouldContain(why);
    }

    [Fact]
    public async Task An_early_re_election_gives_its_reason_and_only_one_runs()
    {
        var (_, union) = await _site.TownAsync();
        await _site.AddTermAsync(union, Day.AddYears(3));
        var own = await _site.AtAsync(union, Permissions.Elections);
        (await ElectionSite.AnswerAsync(own, union, ElectionSite.ReElection())).ShouldContain("提前换届");
        var form = ElectionSite.ReElection();
        form["Input.EarlyReason"] = "与相邻企业合并";
        await ElectionSite.StartAsync(own, union, form);
        (await ElectionSite.AnswerAsync(own, union, form)).ShouldContain("已经有一次换届或补选在办理中");
    }

    [Fact]
    public async Task Another_township_finds_neither_election_nor_ballots()
    {
        var (town, union) = await _site.TownAsync();
        var own = await _site.AtAsync(union, Permissions.Elections);
        var election = await ElectionSite.StartAsync(own, union, ElectionSite.ReElection());
        var other = await _app.AddOrganizationAsync(ElectionSite.Tenant, "别镇工会", OrganizationType.TownshipUnion);
        var stranger = await _site.AtAsync(other, Permissions.Manage);
        foreach (
            var address in new[]
            {
                $"elections/{election}",
                $"ballots/enter?subject={election}&body=UnionCommittee&post=Member",
                $"organizations/{union}/elections/new",
            }
        )
            (await stranger.GetAsync($"{ElectionSite.Root}/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        var viewer = await _site.AtAsync(town, Permissions.View);
        (await viewer.GetAsync($"{ElectionSite.Root}/ballots/enter?subject={election}&body=UnionCommittee&post=Member")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static Dictionary<string, string> Days(DateOnly starts, DateOnly ends) =>
        new() { ["startsOn"] = $"{starts:yyyy-MM-dd}", ["endsOn"] = $"{ends:yyyy-MM-dd}" };
}
