using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;
using Union.Organizations.Tree;

namespace Union.Organizations.Import;

/// <summary>Which batches a person sees: those that went below an organization the permission reaches.</summary>
internal static class BatchReach
{
    public static IQueryable<ImportBatch> Seen(UnionDbContext db, IReadOnlyList<string> paths)
    {
        var reached = db.Set<Organization>().WithinAny(o => o.Path, paths);
        return db.Set<ImportBatch>().AsNoTracking().Where(b => reached.Any(o => o.Id == b.OrganizationId));
    }
}
