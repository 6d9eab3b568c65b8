using Microsoft.EntityFrameworkCore;
using Union.Core.Data;

namespace Union.Core.Acts;

/// <summary>Reads acts of the current tenant: the audit trail and each record's history.</summary>
public sealed class ActLog(UnionDbContext db)
{
    /// <summary>Newest first. Page by passing the last sequence seen as <paramref name="before"/>.</summary>
    public Task<List<Act>> PageAsync(ActFilter filter, long? before, int size, CancellationToken cancellationToken)
    {
        var acts = Query(filter).Include(a => a.Changes.OrderBy(c => c.Ordinal).Take(20)).AsQueryable();
        if (before is { } b)
            acts = acts.Where(a => a.Sequence < b);
        return acts.OrderByDescending(a => a.Sequence).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>The acts a filter lets through, without order and without their changes, for lists with paging of their own.</summary>
    public IQueryable<Act> Query(ActFilter filter)
    {
        var acts = db.Set<Act>().AsNoTracking();
        if (filter.From is { } from)
            acts = acts.Where(a => a.At >= from);
        if (filter.To is { } to)
            acts = acts.Where(a => a.At < to);
        if (filter.UserId is { } user)
            acts = acts.Where(a => a.UserId == user);
        if (filter.UserName is { Length: > 0 } userName)
            acts = acts.Where(a => a.UserName.Contains(userName));
        if (filter.Name is { Length: > 0 } name)
            acts = acts.Where(a => a.Name.StartsWith(name));
        if (filter.RecordId is { } record)
            acts = acts.Where(a => db.Set<ActChange>().Any(c => c.ActId == a.Id && c.RecordId == record));
        return acts;
    }

    /// <summary>All that happened to one record, newest first.</summary>
    public Task<List<Act>> HistoryAsync(Guid recordId, int size, CancellationToken cancellationToken) =>
        PageAsync(new ActFilter { RecordId = recordId }, null, size, cancellationToken);
}
