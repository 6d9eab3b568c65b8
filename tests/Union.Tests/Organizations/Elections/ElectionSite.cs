using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Documents;
using Union.Work.Procedures;

namespace Union.Tests.Organizations.Elections;

/// <summary>A county with a township and its unions; drives an election through the pages. Refusals come back as the page says them, "" is done.</summary>
internal sealed class ElectionSite(UnionApp app, ManualClock clock)
{
    public const string Tenant = "qi";
    public const string Root = $"/{Tenant}/admin";

    private int _papers;

    public DateOnly Day => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    public Task<HttpClient> AtAsync(Guid organization, params string[] permissions) => app.SignedInAtAsync(Tenant, organization, permissions);

    public Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) => app.InTenantAsync(Tenant, s => read(s.GetRequiredService<UnionDbContext>()));

    public async Task<(Guid Town, Guid Union)> TownAsync()
    {
        var town = await app.AddOrganizationAsync(Tenant, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await app.AddOrganizationAsync(
            Tenant,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(60, 20, 40, 15, OrganizationData.Founded)
        );
        return (town, union);
    }

    public Task AddTermAsync(Guid union, DateOnly ends) =>
        app.InTenantAsync(
            Tenant,
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

    public static async Task<Guid> StartAsync(HttpClient client, Guid union, Dictionary<string, string> form)
    {
        var answer = await client.PostFormAsync($"{Root}/organizations/{union}/elections/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return Guid.Parse(answer.Headers.Location!.OriginalString[^36..]);
    }

    public static async Task<string> AnswerAsync(HttpClient client, Guid union, Dictionary<string, string> form)
    {
        var answer = await client.PostFormAsync($"{Root}/organizations/{union}/elections/new", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    public static async Task<string> AddCandidateAsync(HttpClient client, Guid election, string name, string question, string? fact = null)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.Question"] = question,
            ["Input.PersonName"] = name,
            ["Input.Sex"] = "Female",
        };
        if (fact is not null)
            form[$"Input.{fact}"] = "true";
        var answer = await client.PostFormAsync($"{Root}/elections/{election}?handler=Candidate", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    public static async Task CandidatesAsync(HttpClient own, Guid election)
    {
        foreach (var name in new[] { "测甲", "测乙", "测丙", "测丁" })
            (await AddCandidateAsync(own, election, name, "UnionCommittee-Member")).ShouldBe("");
        foreach (var name in new[] { "测戊", "测己", "测庚", "测辛" })
            (await AddCandidateAsync(own, election, name, "FundsAudit-Member")).ShouldBe("");
        (await AddCandidateAsync(own, election, "测甲", "UnionCommittee-Chair")).ShouldBe("");
    }

    public async Task<string> EnterAsync(HttpClient client, Guid election, string body, string post, int seats, params (string Name, int For)[] votes)
    {
        var form = BallotTests.Sheet(Day, seats, votes);
        var answer = await client.PostFormAsync($"{Root}/ballots/enter?subject={election}&body={body}&post={post}", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> ConfirmAsync(HttpClient client, Guid election)
    {
        var sheets = await ReadAsync(db => db.Set<BallotSheet>().Where(s => s.SubjectId == election).ToListAsync());
        var last = HttpStatusCode.NotFound;
        foreach (var sheet in sheets)
            last = (await client.PostFormAsync($"{Root}/ballots/{sheet.Id}?handler=Confirm", new() { ["version"] = $"{sheet.Version}" })).StatusCode;
        return last;
    }

    public async Task CountAsync(HttpClient own, HttpClient superior, Guid election)
    {
        (await EnterAsync(own, election, "UnionCommittee", "Member", 3, ("测甲", 35), ("测乙", 30), ("测丙", 25), ("测丁", 15))).ShouldBe("");
        (await EnterAsync(own, election, "FundsAudit", "Member", 3, ("测戊", 35), ("测己", 30), ("测庚", 25), ("测辛", 15))).ShouldBe("");
        (await EnterAsync(own, election, "UnionCommittee", "Chair", 1, ("测甲", 35))).ShouldBe("");
        (await TakeAsync(own, election, "hold")).ShouldContain("还没有由第二个人复核");
        (await ConfirmAsync(superior, election)).ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task<string> TakeAsync(HttpClient client, Guid election, string move)
    {
        var found = await ReadAsync(db => db.Set<ProcedureCase>().SingleAsync(c => c.SubjectId == election));
        var answer = await client.PostFormAsync(
            $"{Root}/procedures/cases/{found.Id}?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = $"{found.Version}",
                ["Input.On"] = $"{Day:yyyy-MM-dd}",
            }
        );
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
    }

    public Task PaperAsync(Guid election, string code) =>
        app.InTenantAsync(
            Tenant,
            async s =>
            {
                var e = await s.GetRequiredService<UnionDbContext>().Set<Election>().SingleAsync(x => x.Id == election);
                var number = $"测工发〔{Day.Year}〕{Interlocked.Increment(ref _papers)}号";
                var papers = s.GetRequiredService<Union.Work.Documents.Papers>();
                await papers.ReceiveAsync(new ReceivedPaper(code, e.OrganizationId, e.Id, "测试镇工会", number, Day), default);
            }
        );

    public static Dictionary<string, string> ReElection() =>
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

    public static Dictionary<string, string> ByElection(DateOnly since)
    {
        var form = ReElection();
        form["Input.Kind"] = "ByElection";
        form["Input.VacantPost"] = "Chair";
        form["Input.VacantSince"] = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return form;
    }
}
