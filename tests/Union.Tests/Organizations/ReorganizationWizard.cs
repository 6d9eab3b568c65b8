using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>The wizard as a person goes through it.</summary>
internal sealed partial record ReorganizationWizard(UnionApp App, string County, HttpClient Client, Guid Town, Guid Union, Guid Branch, Guid Unit)
{
    private const string Yesterday = "2024-06-01";

    /// <summary>A county of its own: a township, a factory's union with a branch and 40 members, the factory; an administrator at the wizard.</summary>
    public static async Task<ReorganizationWizard> OpenAsync(UnionFixture fixture)
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(
            county,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(60, 20, 40, 15, OrganizationData.Founded)
        );
        var branch = await fixture.App.AddOrganizationAsync(county, "测试车间分会", OrganizationType.UnionBranch, union);
        var unit = await fixture.App.AddUnitAsync(county, "测试厂", union);
        return new ReorganizationWizard(
            fixture.App,
            county,
            await fixture.App.SignedInAsync(county, StockRoles.Administrator),
            town,
            union,
            branch,
            unit
        );
    }

    public Task<Guid> AddAsync(string name, OrganizationType type, Guid? parent = null) => App.AddOrganizationAsync(County, name, type, parent);

    public Task InAsync(Func<UnionDbContext, Task> work) => App.InTenantAsync(County, p => work(p.GetRequiredService<UnionDbContext>()));

    public Task<T> InAsync<T>(Func<UnionDbContext, Task<T>> work) => App.InTenantAsync(County, p => work(p.GetRequiredService<UnionDbContext>()));

    /// <summary>Every row a reorganization may touch, in words; versions left out, they only grow.</summary>
    public Task<string> SnapshotAsync() =>
        InAsync(async db =>
        {
            var organizations = await db.Set<Organization>().OrderBy(o => o.Id).ToListAsync();
            var places = await db.Set<OrganizationPlace>().OrderBy(p => p.Id).ToListAsync();
            var coverage = await db.Set<Coverage>().OrderBy(c => c.Id).ToListAsync();
            var funds = await db.Set<FundsLink>().OrderBy(l => l.Id).ToListAsync();
            return string.Join(
                    '\n',
                    organizations.Select(o =>
                        $"{o.Id} {o.Name} {o.Path} {o.ParentId} {o.FundsParentId} {o.State} {o.ClosedOn} {o.SuccessorId} {o.Workers} {o.WomenWorkers} {o.Members} {o.WomenMembers} {o.CountedOn}"
                    )
                )
                + string.Join('\n', places.Select(p => $"{p.Id} {p.Path} {p.From} {p.To}"))
                + string.Join('\n', coverage.Select(c => $"{c.Id} {c.From} {c.To}"))
                + string.Join('\n', funds.Select(l => $"{l.Id} {l.PayeeId} {l.From} {l.To}"))
                + await db.Set<MemberTransfer>().CountAsync();
        });

    public async Task<HttpResponseMessage> DoAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields)
    {
        var page = $"/{County}/admin/organizations/{id}/reorganize?Input.Kind={kind}";
        var html = await Client.GetStringAsync(page);
        var version = Based().Match(html).Groups[1].Value;
        return await Client.PostFormAsync($"/{County}/admin/organizations/{id}/reorganize?handler=Confirm", Fields(kind, fields, version), page);
    }

    public async Task<string> PreviewAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields) =>
        await (
            await Client.PostFormAsync(
                $"/{County}/admin/organizations/{id}/reorganize",
                Fields(kind, fields, "0"),
                $"/{County}/admin/organizations/{id}/reorganize?Input.Kind={kind}"
            )
        ).Content.ReadAsStringAsync();

    public async Task<string> RefusedAsync(Guid id, ReorganizationKind kind, Dictionary<string, string> fields)
    {
        var html = await PreviewAsync(id, kind, fields);
        html.ShouldContain("u-errors");
        return html;
    }

    public async Task UndoAsync(HttpResponseMessage done) => (await PostUndoAsync(done)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    public async Task<string> UndoneAsync(HttpResponseMessage done) => await (await PostUndoAsync(done)).Content.ReadAsStringAsync();

    private async Task<HttpResponseMessage> PostUndoAsync(HttpResponseMessage done)
    {
        var address = done.Headers.Location!.ToString();
        var html = await Client.GetStringAsync(address);
        var version = Version().Match(html).Groups[1].Value;
        return await Client.PostFormAsync(address, new() { ["Reason"] = "办错了", ["BasedOn"] = version });
    }

    private static Dictionary<string, string> Fields(ReorganizationKind kind, Dictionary<string, string> fields, string version)
    {
        var all = new Dictionary<string, string>
        {
            ["Input.BasedOn"] = version,
            ["Input.Kind"] = kind.ToString(),
            ["Input.EffectiveOn"] = Yesterday,
            ["Input.Reason"] = "区划调整",
            ["Input.ReplyNumber"] = "测工发〔2099〕1号",
            ["Input.ReplyOn"] = Yesterday,
        };
        foreach (var (name, value) in fields)
            all["Input." + name] = value;
        return all;
    }

    [GeneratedRegex("name=\"Input.BasedOn\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Based();

    [GeneratedRegex("name=\"BasedOn\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
