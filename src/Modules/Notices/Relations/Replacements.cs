using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Relations;

/// <summary>Chains of documents that replace one another.</summary>
internal static class Replacements
{
    /// <summary>A chain of replacements leads from one document to the other; what waits in the context to be saved counts too.</summary>
    public static async Task<bool> LeadAsync(UnionDbContext db, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Guid> { from };
        var next = new List<Guid> { from };
        while (next.Count > 0)
        {
            var now = next;
            var saved = await db.Set<NoticeRelation>()
                .Where(r => r.Kind == RelationKind.Replaces && now.Contains(r.NoticeId))
                .Select(r => r.TargetId)
                .ToListAsync(cancellationToken);
            var waiting = db.Set<NoticeRelation>()
                .Local.Where(r => r.Kind == RelationKind.Replaces && now.Contains(r.NoticeId))
                .Select(r => r.TargetId);
            List<Guid> targets = [.. saved, .. waiting];
            if (targets.Contains(to))
                return true;
            next = [.. targets.Where(seen.Add)];
        }
        return false;
    }
}
