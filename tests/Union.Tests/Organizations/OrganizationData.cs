using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>Makes organizations and units for tests: <c>await app.AddOrganizationAsync(county, "锡尼镇工会", OrganizationType.TownshipUnion)</c>.</summary>
internal static class OrganizationData
{
    public static readonly DateOnly Founded = new(2020, 1, 1);

    /// <param name="parent">Null: the root of the tenant.</param>
    public static Task<Guid> AddOrganizationAsync(
        this UnionApp app,
        string tenant,
        string name,
        OrganizationType type,
        Guid? parent = null,
        Action<Organization>? with = null
    ) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var above = await db.FindAsync<Organization>(parent ?? app.RootOf(tenant));
                var organization = new Organization(name, type, above!);
                organization.Open(Founded);
                with?.Invoke(organization);
                db.Add(organization);
                db.Add(new OrganizationPlace(organization, Founded));
                db.Act("test.organization", "测试：新建组织");
                await db.SaveChangesAsync();
                return organization.Id;
            }
        );

    /// <param name="coveredBy">The union that covers it from <see cref="Founded"/>; null: none.</param>
    public static Task<Guid> AddUnitAsync(
        this UnionApp app,
        string tenant,
        string name,
        Guid? coveredBy = null,
        UnitKind kind = UnitKind.Enterprise,
        Action<EmployingUnit>? with = null
    ) =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var unit = new EmployingUnit(name, kind, coveredBy ?? app.RootOf(tenant)) { Workers = 30, OpenedOn = Founded };
                with?.Invoke(unit);
                db.Add(unit);
                if (coveredBy is { } union)
                    db.Add(new Coverage(union, unit.Id, Founded));
                db.Act("test.unit", "测试：登记单位");
                await db.SaveChangesAsync();
                return unit.Id;
            }
        );

    public static Guid RootOf(this UnionApp app, string tenant) => app.Services.GetRequiredService<TenantRegistry>().Find(tenant)!.RootOrganizationId;
}
