using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Tenants.Operations;

/// <summary>Finds rows that point at nothing: rows of tenants that do not exist, roles held across tenants, tenants without their parent.</summary>
internal sealed class OrphanRows(IServiceScopeFactory scopes, FeatureCatalog catalog) : IIntegrityCheck
{
    public string Title => "数据归属";

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var problems = new List<string>();
        foreach (var table in Tables(db))
            if (
                await CountAsync(
                    db,
                    $"""SELECT COUNT(*) AS "Value" FROM "{table}" r WHERE NOT EXISTS (SELECT 1 FROM "Tenants" t WHERE t."Id" = r."TenantId")""",
                    cancellationToken
                )
                is var n
                    and > 0
            )
                problems.Add($"{table} 有 {n} 行不属于任何站点");
        problems.AddRange(await StructureAsync(db, cancellationToken));
        return problems;
    }

    private async Task<IReadOnlyList<string>> StructureAsync(UnionDbContext db, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (
            await CountAsync(
                db,
                """SELECT COUNT(*) AS "Value" FROM "RoleAssignments" a JOIN "Roles" r ON r."Id" = a."RoleId" WHERE r."TenantId" <> a."TenantId" """,
                cancellationToken
            )
            is var crossed
                and > 0
        )
            problems.Add($"{crossed} 项角色授予跨了站点");
        if (
            await CountAsync(
                db,
                """SELECT COUNT(*) AS "Value" FROM "Tenants" c WHERE c."ParentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Tenants" p WHERE p."Id" = c."ParentId")""",
                cancellationToken
            )
            is var lost
                and > 0
        )
            problems.Add($"{lost} 个站点的上级不存在");
        if (
            await CountAsync(
                db,
                """SELECT COUNT(*) AS "Value" FROM "ActHeads" h WHERE h."Sequence" <> (SELECT COALESCE(MAX(a."Sequence"), 0) FROM "Acts" a WHERE a."TenantId" = h."TenantId")""",
                cancellationToken
            )
            is var cut
                and > 0
        )
            problems.Add($"{cut} 个站点的操作记录末尾与登记不符");
        var known = catalog.Features.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var switched = await db
            .Database.SqlQueryRaw<string>("""SELECT DISTINCT "FeatureId" AS "Value" FROM "TenantFeatures" WHERE "IsEnabled" """)
            .ToListAsync(cancellationToken);
        problems.AddRange(switched.Where(id => !known.Contains(id)).Select(id => $"有站点启用了功能 {id}，但本安装没有这个模块"));
        return problems;
    }

    private static IEnumerable<string> Tables(UnionDbContext db) =>
        db
            .Model.GetEntityTypes()
            .Where(e => e.FindProperty(nameof(ITenantOwned.TenantId)) is not null && !e.IsOwned())
            .Select(e => e.GetTableName())
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static async Task<long> CountAsync(UnionDbContext db, string sql, CancellationToken cancellationToken) =>
        Convert.ToInt64(await db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellationToken), CultureInfo.InvariantCulture);
}
