using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Indicators;

namespace Union.Tests.Organizations.Indicators;

/// <summary>Asks indicators and changes the tree for their tests.</summary>
internal static class IndicatorData
{
    public static Task<IndicatorValue?> IndicatorAsync(
        this UnionApp app,
        string tenant,
        string code,
        DateOnly on,
        Guid? organization = null,
        IndicatorPeriod period = IndicatorPeriod.CalendarYear
    ) =>
        app.InTenantAsync(
            tenant,
            s => s.GetRequiredService<IndicatorCalculator>().ValueAsync(code, organization ?? app.RootOf(tenant), on, default, period)
        );

    /// <summary>"numerator/denominator"</summary>
    public static async Task<string> CountsAsync(this UnionApp app, string tenant, string code, DateOnly on, Guid? organization = null) =>
        await app.IndicatorAsync(tenant, code, on, organization) is { } value ? $"{value.Numerator}/{value.Denominator}" : "none";

    /// <summary>Moves one organization without others below it.</summary>
    public static Task MoveAsync(this UnionApp app, string tenant, Guid id, Guid to, DateOnly on) =>
        app.ChangeAsync(
            tenant,
            id,
            async (db, organization) =>
            {
                var parent = (await db.FindAsync<Organization>(to))!;
                (await db.Set<OrganizationPlace>().SingleAsync(p => p.OrganizationId == id && p.To == null)).End(on);
                organization.Stand(parent.Id, Union.Core.Organizations.OrganizationPath.Of(parent.Path, id));
                db.Add(new OrganizationPlace(organization, on));
            }
        );

    public static Task DissolveAsync(this UnionApp app, string tenant, Guid id, DateOnly on) =>
        app.ChangeAsync(
            tenant,
            id,
            async (db, organization) =>
            {
                (await db.Set<OrganizationPlace>().SingleAsync(p => p.OrganizationId == id && p.To == null)).End(on);
                organization.Close(on, null);
            }
        );

    public static Task ChangeAsync(this UnionApp app, string tenant, Guid id, Func<UnionDbContext, Organization, Task> change) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                await change(db, (await db.FindAsync<Organization>(id))!);
                db.Act("test.change", "测试：变更组织");
                await db.SaveChangesAsync();
            }
        );

    public static Task CoverAsync(this UnionApp app, string tenant, Guid union, Guid unit) =>
        app.ChangeAsync(
            tenant,
            union,
            (db, _) =>
            {
                db.Add(new Coverage(union, unit, OrganizationData.Founded));
                return Task.CompletedTask;
            }
        );

    public static Task<Dictionary<string, Guid>> UnitsAsync(this UnionApp app, string tenant) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<EmployingUnit>().ToDictionaryAsync(u => u.Name, u => u.Id));

    /// <summary>A term with these bodies, all three when none are named.</summary>
    public static Task TermAsync(
        this UnionApp app,
        string tenant,
        Guid union,
        int number,
        DateOnly from,
        DateOnly to,
        DateOnly? closed = null,
        DateOnly? extendedTo = null,
        params BodyKind[] bodies
    ) =>
        app.ChangeAsync(
            tenant,
            union,
            (db, _) =>
            {
                var term = new Term(union, number, from, to, 5);
                if (extendedTo is { } later)
                    term.Extend(later, "测工批〔2026〕9号");
                if (closed is { } on)
                    term.Close(on);
                db.Add(term);
                foreach (var body in bodies.Length > 0 ? bodies : [BodyKind.UnionCommittee, BodyKind.FundsAudit, BodyKind.Women])
                    db.Add(new Body(term, body, 3));
                return Task.CompletedTask;
            }
        );
}
