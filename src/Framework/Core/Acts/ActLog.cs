using Microsoft.EntityFrameworkCore;
using Union.Core.Data;

namespace Union.Core.Acts;

/// <summary>Reads acts of the current tenant: the audit trail and each record's history.</summary>
public sealed class ActLog(UnionDbContext db)
{
    /// <summary>Newest first. Page by passing the last sequence seen as <paramref name="before"/>.</summary>
    public Task<List<Act>> PageAsync(ActFilter filter, long? before, int size, CancellationToken cancellationToken)
    {
        var acts = WithChanges(filter, 20);
        if (before is { } b)
            acts = acts.Where(a => a.Sequence < b);
        return acts.OrderByDescending(a => a.Sequence).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The acts a filter lets through, without order, each with its first changes, or with those of the record that is asked for. An act may
    /// have thousands: their number in the act limits them, for ranking them act by act would read the changes of the whole site.
    /// </summary>
    public IQueryable<Act> WithChanges(ActFilter filter, int first) =>
        filter.RecordId is { } record
            ? Query(filter).Include(a => a.Changes.Where(c => c.RecordId == record).OrderBy(c => c.Ordinal))
            : Query(filter).Include(a => a.Changes.Where(c => c.Ordinal < first).OrderBy(c => c.Ordinal));

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
        // From the few changes of the record to their acts, both by index.
        if (filter.RecordId is { } record)
            acts = acts.Where(a => db.Set<ActChange>().Where(c => c.RecordId == record).Select(c => c.Sequence).Contains(a.Sequence));
        return acts;
    }

    /// <summary>All that happened to one record, newest first.</summary>
    public Task<List<Act>> HistoryAsync(Guid recordId, int size, CancellationToken cancellationToken) =>
        PageAsync(new ActFilter { RecordId = recordId }, null, size, cancellationToken);
}
