using Microsoft.EntityFrameworkCore;

namespace Union.Work.Activities;

/// <summary>Where modules publish what happened. Rows are added to the current context and saved with the act that made them true.</summary>
public sealed class ActivityLog(UnionDbContext db)
{
    /// <summary>Publishes, in place of what was published of the same record and kind before.</summary>
    public async Task PublishAsync(Happening happening, CancellationToken cancellationToken)
    {
        await RetractAsync(happening.Kind, happening.SourceId, cancellationToken);
        db.Add(new Activity(happening));
    }

    /// <summary>The fact was taken back.</summary>
    public async Task RetractAsync(ActivityKind kind, Guid sourceId, CancellationToken cancellationToken)
    {
        var known = await db.Set<Activity>().Where(a => a.SourceId == sourceId && a.Kind == kind.Code).ToListAsync(cancellationToken);
        db.RemoveRange(known);
    }
}
