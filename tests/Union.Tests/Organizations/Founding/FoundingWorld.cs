using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Documents.Numbers;
using Union.Work.Procedures;

namespace Union.Tests.Organizations.Founding;

/// <summary>A county with a township, a unit without a union, and people of each kind; drives a founding through its pages.</summary>
internal sealed class FoundingWorld(UnionApp app, ManualClock clock, string county, Guid town, Guid unit)
{
    public const string UnitName = "测试建筑有限公司";

    public string County => county;

    public Guid Town => town;

    public Guid Unit => unit;

    public Guid Id { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    public string Root => $"/{county}/admin/foundings";

    public static async Task<FoundingWorld> MakeAsync(UnionApp app, ManualClock clock, string county, Action<EmployingUnit>? with = null)
    {
        await app.AddTenantAsync(county, county + "总工会", features: "Union.Organizations");
        var town = await app.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var unit = await app.AddUnitAsync(
            county,
            UnitName,
            null,
            with: u =>
            {
                u.OrganizationId = town;
                u.Workers = 60;
                u.WomenWorkers = 20;
                u.SocialCreditCode = "91990103TE5TA00372";
                with?.Invoke(u);
            }
        );
        var world = new FoundingWorld(app, clock, county, town, unit);
        await world.InAsync(s => s.GetRequiredService<SaveCode>().AddAsync(town, "测镇工发", null, default));
        return world;
    }

    public Task<HttpClient> StaffAsync() => app.SignedInAtAsync(county, town, "ManageFounding", "EditPapers");

    public Task<HttpClient> ApproverAsync() => app.SignedInAtAsync(county, town, "ApproveFounding", "ViewPapers");

    public Task<HttpClient> ConfirmerAsync() => app.SignedInAtAsync(county, town, "ConfirmBallots");

    public Task<HttpClient> AtAsync(Guid organization, params string[] permissions) => app.SignedInAtAsync(county, organization, permissions);

    public Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work) => app.InTenantAsync(county, work);

    public Task<UnionFounding> ReadAsync() =>
        InAsync(s => s.GetRequiredService<UnionDbContext>().Set<UnionFounding>().AsNoTracking().SingleAsync(f => f.Id == Id));

    public Task<ProcedureCase> CaseAsync() =>
        InAsync(s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().AsNoTracking().SingleAsync(c => c.SubjectId == Id));

    public async Task SurveyAsync(HttpClient client) =>
        await SavedAsync(
            client,
            $"{Root}/prospects/{unit}",
            new()
            {
                ["Input.BasedOn"] = "0",
                ["Input.Distribution"] = "都在厂区",
                ["Input.Operation"] = "正常",
                ["Input.Workforce"] = "60 人",
                ["Input.Investors"] = "支持建会",
                ["Input.Obstacle"] = "新开业",
            }
        );

    public async Task StartAsync(HttpClient client)
    {
        var answer = await client.PostFormAsync(
            $"{Root}/new?unit={unit}",
            new()
            {
                ["Input.Name"] = UnitName + "工会",
                ["Input.Type"] = "SingleUnion",
                ["Input.Way"] = "SingleUnit",
                ["Input.SuperiorId"] = town.ToString(),
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Id = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    public async Task PlanAsync(HttpClient client, params (string Name, string Value)[] with)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.BasedOn"] = (await ReadAsync()).Version.ToString(CultureInfo.InvariantCulture),
            ["Input.Name"] = UnitName + "工会",
            ["Input.Type"] = "SingleUnion",
            ["Input.Way"] = "SingleUnit",
            ["Input.PreparedOn"] = $"{Today:yyyy-MM-dd}",
            ["Input.Preparers"] = "测试甲 车间主任\n测试乙 工人",
            ["Input.Phone"] = "12000000000",
            ["Input.Office"] = "办公楼一层",
            ["Input.CommitteeSeats"] = "3",
            ["Input.AuditSeats"] = "3",
            ["Input.WomenSeats"] = "1",
            ["Input.TermYears"] = "5",
        };
        foreach (var (name, value) in with)
            fields[name] = value;
        await SavedAsync(client, $"{Root}/{Id}/edit", fields);
    }

    public async Task EnrolAsync(HttpClient client, int men = 20, int women = 10) =>
        await SavedAsync(
            client,
            $"{Root}/{Id}/members",
            new()
            {
                ["List"] = string.Join(
                    '\n',
                    Enumerable
                        .Range(1, men + women)
                        .Select(i => $"会员{Hanzi(i)},{(i <= men ? "男" : "女")},{(i % 3 == 0 ? "二车间" : "一车间")},{Today:yyyy-MM-dd}")
                ),
            }
        );

    public async Task ProposeAsync(HttpClient client)
    {
        foreach (
            var (body, name, post) in new[]
            {
                ("UnionCommittee", "测试丙", "Chair"),
                ("UnionCommittee", "测试丁", "ViceChair"),
                ("UnionCommittee", "测试戊", "Member"),
                ("UnionCommittee", "测试己", "Member"),
                ("FundsAudit", "测试庚", "AuditHead"),
                ("FundsAudit", "测试辛", "Member"),
                ("FundsAudit", "测试壬", "Member"),
                ("Women", "测试癸", "WomenHead"),
            }
        )
            await SavedAsync(client, $"{Root}/{Id}/candidates", Candidate(body, name, post));
    }

    public static Dictionary<string, string> Candidate(string body, string name, string post, params string[] relations)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Body"] = body,
            ["Input.PersonName"] = name,
            ["Input.Sex"] = body == "Women" ? "Female" : "Male",
            ["Input.Duty"] = "工人",
            ["Input.Post"] = post,
        };
        foreach (var relation in relations)
            fields[$"Input.{relation}"] = "true";
        return fields;
    }

    public async Task MeetAsync(HttpClient client, DateOnly on, int entitled, int present) =>
        await SavedAsync(
            client,
            $"{Root}/{Id}/assembly",
            new()
            {
                ["Input.BasedOn"] = (
                    await InAsync(s =>
                        s.GetRequiredService<UnionDbContext>()
                            .Set<Union.Organizations.Founding.Assemblies.Assembly>()
                            .Where(a => a.FoundingId == Id)
                            .Select(a => a.Version)
                            .SingleOrDefaultAsync()
                    )
                ).ToString(CultureInfo.InvariantCulture),
                ["Input.HeldOn"] = $"{on:yyyy-MM-dd}",
                ["Input.Place"] = "职工活动室",
                ["Input.Presider"] = "测试甲",
                ["Input.Entitled"] = $"{entitled}",
                ["Input.Present"] = $"{present}",
            }
        );

    public static async Task SavedAsync(HttpClient client, string address, Dictionary<string, string> fields)
    {
        var answer = await client.PostFormAsync(address, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    public static string Hanzi(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => "零一二三四五六七八九"[c - '0']));
}
