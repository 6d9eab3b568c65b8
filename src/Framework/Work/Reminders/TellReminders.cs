using Microsoft.EntityFrameworkCore;

namespace Union.Work.Reminders;

/// <summary>Asks all sources once and brings the site's reminders up to the day; running it again the same day changes nothing.</summary>
public sealed class TellReminders
{
    private const int KeptDays = 400;

    private readonly UnionDbContext _db;
    private readonly Enabled<IReminderSource> _sources;

    private TellReminders(UnionDbContext db, Enabled<IReminderSource> sources) => (_db, _sources) = (db, sources);

    internal static TellReminders Create(IServiceProvider services) =>
        new(
            (UnionDbContext)services.GetService(typeof(UnionDbContext))!,
            (Enabled<IReminderSource>)services.GetService(typeof(Enabled<IReminderSource>))!
        );

    public async Task RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var known = await _db.Set<Reminder>().ToDictionaryAsync(r => r.Key, StringComparer.Ordinal, cancellationToken);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in _sources)
        await foreach (var draft in source.HoldingAsync(today, cancellationToken))
        {
            if (!told.Add(draft.Key))
                continue;
            if (known.Remove(draft.Key, out var reminder))
                reminder.Renew(draft, today);
            else
                _db.Add(new Reminder(draft, today));
        }
        foreach (var gone in known.Values)
            if (gone.ToldOn < today.AddDays(-KeptDays))
                _db.Remove(gone);
            else if (gone.IsOpen)
                gone.Lapse();
        await _db.SaveChangesAsync(cancellationToken);
    }
}
