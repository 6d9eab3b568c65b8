using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Tests.Hosting;
using Union.Work.Documents;
using Union.Work.Documents.Numbers;

namespace Union.Tests.Work.Documents;

/// <summary>Makes issuer codes and papers for tests, and reads the register back.</summary>
internal static class PaperRows
{
    public static Task AddCodeAsync(this UnionApp app, string tenant, Guid organization, string code) =>
        app.InTenantAsync(tenant, async s => (await s.GetRequiredService<SaveCode>().AddAsync(organization, code, null, default)).ShouldBeNull());

    public static Task<Paper> MakePaperAsync(
        this UnionApp app,
        string tenant,
        Guid organization,
        Guid subject,
        Func<PaperRequest, PaperRequest>? with = null
    )
    {
        var request = new PaperRequest("founding.request", organization, subject, new PaperData().Set("organization.name", "测试工会"))
        {
            On = new DateOnly(2026, 3, 1),
        };
        return app.InTenantAsync(tenant, s => s.GetRequiredService<Papers>().MakeAsync(with is null ? request : with(request), default));
    }

    public static Task<List<Paper>> PapersAsync(this UnionApp app, string tenant) =>
        app.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Paper>().AsNoTracking().ToListAsync());
}
