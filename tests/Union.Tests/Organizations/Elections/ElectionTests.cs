using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Activities;
using Union.Work.Documents;
using Union.Work.Procedures;

namespace Union.Tests.Organizations.Elections;

/// <summary>A re-election and a by-election from preparation to the reply, over the pages, by the people who take part.</summary>
public sealed class ElectionTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;
    private int _papers;

    private DateOnly Day => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime.AddHours(8));

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
        await _app.AddTenantAsync("qi", "测试旗总工会", null, "Union.Organizations");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_re_election_from_preparation_to_the_new_term()
    {
        var (town, union) = await TownAsync();
        await AddTermAsync(union, Day.AddDays(20));
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        var superior = await _app.SignedInAtAsync("qi", town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        var election = await StartAsync(own, union, ReElection());

        (await TakeAsync(own, election, "request")).ShouldContain("还缺“换届选举的请示”");
        await PaperAsync(election, "reelection.request");
        (await TakeAsync(own, election, "request")).ShouldBe("");
        await PaperAsync(election, "reelection.reply");
        (await TakeAsync(own, election, "agree")).ShouldContain("由上一级工会办理");
        (await TakeAsync(superior, election, "agree")).ShouldBe("");
        (await TakeAsync(own, election, "delegates")).ShouldContain("不需要选举代表");

        await PaperAsync(election, "candidates.request");
        (await TakeAsync(own, election, "candidates")).ShouldContain("应选 3 名，候选人至少 4 名");
        await CandidatesAsync(own, election);
        (await TakeAsync(own, election, "candidates")).ShouldBe("");
        await PaperAsync(election, "candidates.reply");
        (await TakeAsync(superior, election, "approve")).ShouldBe("");

        (await TakeAsync(own, election, "hold")).ShouldContain("公示到");
        (await EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测甲", 35))).ShouldContain("期满以后才能选举");
        _clock.Advance(TimeSpan.FromDays(12));
        own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        superior = await _app.SignedInAtAsync("qi", town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        (await TakeAsync(own, election, "hold")).ShouldContain("计票还没有录入");
        await CountAsync(own, superior, election);
        (await TakeAsync(own, election, "hold")).ShouldBe("");

        (await TakeAsync(own, election, "report")).ShouldContain("还缺“选举结果的报告”");
        await PaperAsync(election, "result.indirect");
        (await TakeAsync(own, election, "report")).ShouldBe("");
        await PaperAsync(election, "result.reply");
        (await TakeAsync(superior, election, "complete")).ShouldContain("还没有登记批复写明的任期");
        var (starts, ends) = (Day, Day.AddYears(3).AddDays(10));
        await superior.PostFormAsync($"/qi/admin/elections/{election}?handler=Term", Days(starts, starts.AddDays(-1)));
        (await superior.GetStringAsync($"/qi/admin/elections/{election}")).ShouldContain("早于任期开始日期");
        await superior.PostFormAsync($"/qi/admin/elections/{election}?handler=Term", Days(starts, ends));
        (await TakeAsync(superior, election, "complete")).ShouldBe("");

        var terms = await ReadAsync(db => db.Set<Term>().Where(t => t.OrganizationId == union).OrderBy(t => t.Number).ToListAsync());
        terms[0].ClosedOn.ShouldBe(starts);
        (terms[1].Number, terms[1].StartsOn, terms[1].EndsOn, terms[1].EndIsComputed).ShouldBe((4, starts, ends, false));
        terms[1].ReplyNumber.ShouldStartWith("测工发〔");
        var officers = await ReadAsync(db => db.Set<Officer>().Where(o => o.TermId == terms[1].Id).ToListAsync());
        officers.Single(o => o.Post == OfficerPost.Chair).PersonName.ShouldBe("测甲");
        officers.Count(o => o.Body == BodyKind.UnionCommittee).ShouldBe(3);
        officers.Count(o => o.Body == BodyKind.FundsAudit).ShouldBe(3);
        (await ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.PersonName == "测旧主席"))).EndReason.ShouldBe("届满换届");
        (await ReadAsync(db => db.Set<Activity>().CountAsync(a => a.SourceId == election))).ShouldBe(1);
        (await own.GetStringAsync($"/qi/admin/organizations/{union}/committees")).ShouldContain("第4届");
    }

    [Fact]
    public async Task A_by_election_has_three_months_from_the_vacancy_and_keeps_the_term()
    {
        var (town, union) = await TownAsync();
        await AddTermAsync(union, Day.AddYears(2));
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections, Permissions.Officers);
        var superior = await _app.SignedInAtAsync("qi", town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        var form = ByElection(Day.AddDays(-70));
        (await AnswerAsync(own, union, form)).ShouldContain("还在任，这个职务没有缺位");
        var chair = await ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.PersonName == "测旧主席"));
        await own.PostFormAsync(
            $"/qi/admin/organizations/{union}/committees?handler=End",
            new()
            {
                ["officerId"] = $"{chair.Id}",
                ["on"] = $"{Day.AddDays(-70):yyyy-MM-dd}",
                ["reason"] = "调动",
            }
        );
        (await own.GetStringAsync($"/qi/admin/organizations/{union}/committees")).ShouldContain("主席缺位 70 天");
        var election = await StartAsync(own, union, form);
        var clock = await ReadAsync(db => db.Set<ProcedureDeadline>().SingleAsync(d => d.Code == "vacancy"));
        clock.StartsOn.ShouldBe(Day.AddDays(-70));
        clock.DueOn.ShouldBeGreaterThanOrEqualTo(Day.AddDays(-70).AddMonths(3));

        await PaperAsync(election, "reelection.request");
        await TakeAsync(own, election, "request");
        await PaperAsync(election, "reelection.reply");
        await TakeAsync(superior, election, "agree");
        await PaperAsync(election, "candidates.request");
        (await AddCandidateAsync(own, election, "测新主席", "UnionCommittee-Chair")).ShouldBe("");
        (await TakeAsync(own, election, "candidates")).ShouldBe("");
        await PaperAsync(election, "candidates.reply");
        await TakeAsync(superior, election, "approve");
        _clock.Advance(TimeSpan.FromDays(12));
        own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        superior = await _app.SignedInAtAsync("qi", town, Permissions.ApproveFounding, Permissions.ConfirmBallots);
        (await EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测新主席", 30))).ShouldBe("");
        (await ConfirmAsync(superior, election)).ShouldBe(HttpStatusCode.Redirect);
        (await TakeAsync(own, election, "hold")).ShouldBe("");
        await PaperAsync(election, "result.indirect");
        await TakeAsync(own, election, "report");
        await PaperAsync(election, "result.reply");
        (await TakeAsync(superior, election, "complete")).ShouldBe("");

        (await ReadAsync(db => db.Set<Term>().CountAsync(t => t.OrganizationId == union))).ShouldBe(1);
        var now = await ReadAsync(db => db.Set<Officer>().SingleAsync(o => o.Post == OfficerPost.Chair && o.To == null));
        (now.PersonName, now.TermId is not null).ShouldBe(("测新主席", true));
        (await ReadAsync(db => db.Set<ProcedureDeadline>().SingleAsync(d => d.Code == "vacancy"))).MetOn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_may_not_stand_is_refused_with_the_rule()
    {
        var (_, union) = await TownAsync();
        await _app.AddUnitAsync("qi", "测试厂", union, with: u => u.LegalRepresentative = "测法人");
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        var election = await StartAsync(own, union, ReElection());
        (await AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Chair", "IsHead")).ShouldContain(
            "企业行政负责人（含副职），不得作为工会主席候选人"
        );
        (await AddCandidateAsync(own, election, "测亲属", "UnionCommittee-Member", "IsRelative")).ShouldContain("工会法§10");
        (await AddCandidateAsync(own, election, "测法人", "UnionCommittee-Chair")).ShouldContain("登记的法定代表人");
        (await AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Member", "IsHead")).ShouldBe("");
        (await AddCandidateAsync(own, election, "测厂长", "UnionCommittee-Member")).ShouldContain("已经是");
    }

    [Theory]
    [InlineData("Input.CommitteeSeats", "8", "应为 3—7 人")]
    [InlineData("Input.AuditSeats", "2", "经费审查委员会应为")]
    [InlineData("Input.Years", "4", "工会法§16")]
    [InlineData("Input.Form", "Congress", "应召开会员大会")]
    [InlineData("Input.BegunOn", "2190-01-01", "不能晚于今天")]
    public async Task An_election_that_cannot_be_is_refused_with_the_rule(string field, string value, string why)
    {
        var (_, union) = await TownAsync();
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        var form = ReElection();
        form[field] = value;
        (await AnswerAsync(own, union, form)).ShouldContain(why);
    }

    [Fact]
    public async Task An_early_re_election_gives_its_reason_and_only_one_runs()
    {
        var (_, union) = await TownAsync();
        await AddTermAsync(union, Day.AddYears(3));
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        (await AnswerAsync(own, union, ReElection())).ShouldContain("提前换届");
        var form = ReElection();
        form["Input.EarlyReason"] = "与相邻企业合并";
        await StartAsync(own, union, form);
        (await AnswerAsync(own, union, form)).ShouldContain("已经有一次换届或补选在办理中");
    }

    [Fact]
    public async Task Another_township_finds_neither_election_nor_ballots()
    {
        var (town, union) = await TownAsync();
        var own = await _app.SignedInAtAsync("qi", union, Permissions.Elections);
        var election = await StartAsync(own, union, ReElection());
        var other = await _app.AddOrganizationAsync("qi", "别镇工会", OrganizationType.TownshipUnion);
        var stranger = await _app.SignedInAtAsync("qi", other, Permissions.Manage);
        foreach (
            var address in new[]
            {
                $"elections/{election}",
                $"ballots/enter?subject={election}&body=UnionCommittee&post=Member",
                $"organizations/{union}/elections/new",
            }
        )
            (await stranger.GetAsync($"/qi/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        var viewer = await _app.SignedInAtAsync("qi", town, Permissions.View);
        (await viewer.GetAsync($"/qi/admin/ballots/enter?subject={election}&body=UnionCommittee&post=Member")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static async Task CandidatesAsync(HttpClient own, Guid election)
    {
        foreach (var name in new[] { "测甲", "测乙", "测丙", "测丁" })
            (await AddCandidateAsync(own, election, name, "UnionCommittee-Member")).ShouldBe("");
        foreach (var name in new[] { "测戊", "测己", "测庚", "测辛" })
            (await AddCandidateAsync(own, election, name, "FundsAudit-Member")).ShouldBe("");
        (await AddCandidateAsync(own, election, "测甲", "UnionCommittee-Chair")).ShouldBe("");
    }

    private async Task CountAsync(HttpClient own, HttpClient superior, Guid election)
    {
        (await EnterAsync(own, election, "UnionCommittee", "Member", 3, ("测甲", 35), ("测乙", 30), ("测丙", 25), ("测丁", 15))).ShouldBe("");
        (await EnterAsync(own, election, "FundsAudit", "Member", 3, ("测戊", 35), ("测己", 30), ("测庚", 25), ("测辛", 15))).ShouldBe("");
        (await EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测甲", 35))).ShouldBe("");
        (await TakeAsync(own, election, "hold")).ShouldContain("还没有由第二个人复核");
        (await ConfirmAsync(superior, election)).ShouldBe(HttpStatusCode.Redirect);
    }

    private static Dictionary<string, string> ReElection() =>
        new()
        {
            ["Input.Kind"] = "ReElection",
            ["Input.Form"] = "Assembly",
            ["Input.Entitled"] = "40",
            ["Input.CommitteeSeats"] = "3",
            ["Input.AuditSeats"] = "3",
            ["Input.WomenSeats"] = "0",
            ["Input.ViceChairs"] = "0",
            ["Input.Years"] = "3",
        };

    private static Dictionary<string, string> ByElection(DateOnly since)
    {
        var form = ReElection();
        form["Input.Kind"] = "ByElection";
        form["Input.VacantPost"] = "Chair";
        form["Input.VacantSince"] = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return form;
    }

    private static Dictionary<string, string> Days(DateOnly starts, DateOnly ends) =>
        new() { ["startsOn"] = $"{starts:yyyy-MM-dd}", ["endsOn"] = $"{ends:yyyy-MM-dd}" };

    private static async Task<Guid> StartAsync(HttpClient client, Guid union, Dictionary<string, string> form)
    {
        var answer = await client.PostFormAsync($"/qi/admin/organizations/{union}/elections/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return Guid.Parse(answer.Headers.Location!.OriginalString[^36..]);
    }

    private static async Task<string> AnswerAsync(HttpClient client, Guid union, Dictionary<string, string> form)
    {
        var answer = await client.PostFormAsync($"/qi/admin/organizations/{union}/elections/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> AddCandidateAsync(HttpClient client, Guid election, string name, string question, string? fact = null)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.Question"] = question,
            ["Input.PersonName"] = name,
            ["Input.Sex"] = "Female",
        };
        if (fact is not null)
            form[$"Input.{fact}"] = "true";
        var answer = await client.PostFormAsync($"/qi/admin/elections/{election}?handler=Candidate", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> TakeAsync(HttpClient client, Guid election, string move)
    {
        var found = await ReadAsync(db => db.Set<ProcedureCase>().SingleAsync(c => c.SubjectId == election));
        var answer = await client.PostFormAsync(
            $"/qi/admin/procedures/cases/{found.Id}?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = $"{found.Version}",
                ["Input.On"] = $"{Day:yyyy-MM-dd}",
            }
        );
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> EnterAsync(
        HttpClient client,
        Guid election,
        string body,
        string post,
        int seats,
        params (string Name, int For)[] votes
    )
    {
        var form = BallotTests.Sheet(Day, seats, votes);
        var answer = await client.PostFormAsync($"/qi/admin/ballots/enter?subject={election}&body={body}&post={post}", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> ConfirmAsync(HttpClient client, Guid election)
    {
        var sheets = await ReadAsync(db => db.Set<BallotSheet>().Where(s => s.SubjectId == election).ToListAsync());
        var last = HttpStatusCode.NotFound;
        foreach (var sheet in sheets)
            last = (
                await client.PostFormAsync($"/qi/admin/ballots/{sheet.Id}?handler=Confirm", new() { ["version"] = $"{sheet.Version}" })
            ).StatusCode;
        return last;
    }

    private Task PaperAsync(Guid election, string code) =>
        _app.InTenantAsync(
            "qi",
            async s =>
            {
                var e = await s.GetRequiredService<UnionDbContext>().Set<Election>().SingleAsync(x => x.Id == election);
                var number = $"测工发〔{Day.Year}〕{Interlocked.Increment(ref _papers)}号";
                var papers = s.GetRequiredService<Union.Work.Documents.Papers>();
                await papers.ReceiveAsync(new ReceivedPaper(code, e.OrganizationId, e.Id, "测试镇工会", number, Day), default);
            }
        );

    private Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) => _app.InTenantAsync("qi", s => read(s.GetRequiredService<UnionDbContext>()));

    private Task AddTermAsync(Guid union, DateOnly ends) =>
        _app.InTenantAsync(
            "qi",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var term = new Term(union, 3, ends.AddYears(-3), ends, 3);
                db.Add(term);
                db.Add(new Officer(union, term.Id, BodyKind.UnionCommittee, OfficerPost.Chair, "测旧主席", term.StartsOn));
                db.Act("test.term", "测试：登记届期");
                await db.SaveChangesAsync();
            }
        );

    private async Task<(Guid Town, Guid Union)> TownAsync()
    {
        var town = await _app.AddOrganizationAsync("qi", "测试镇工会", OrganizationType.TownshipUnion);
        var union = await _app.AddOrganizationAsync(
            "qi",
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(60, 20, 40, 15, OrganizationData.Founded)
        );
        return (town, union);
    }
}
