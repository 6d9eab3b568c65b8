using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Register;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Trainings.Due;

/// <summary>Officers of a subtree who have not been trained since taking office; longest in office first.</summary>
internal sealed class DueList(OfficerList officers)
{
    public Task<TrainingDuty> DutyAsync(CancellationToken cancellationToken) => officers.DutyAsync(cancellationToken);

    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<DueRow>?> PageAsync(DueFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var all = matching;
        long? total = string.IsNullOrWhiteSpace(filter.Q)
            ? await officers.KeptAsync($"due:{filter.State},{filter.Post},{filter.Within}", () => all.LongCountAsync(cancellationToken))
            : null;
        if (DayKey.Asked(ask) is var (from, id))
            matching = ask.IsBackward
                ? matching.Where(m => m.Officer.From < from || (m.Officer.From == from && m.Officer.Id < id))
                : matching.Where(m => m.Officer.From > from || (m.Officer.From == from && m.Officer.Id > id));
        matching = ask.IsBackward
            ? matching.OrderByDescending(m => m.Officer.From).ThenByDescending(m => m.Officer.Id)
            : matching.OrderBy(m => m.Officer.From).ThenBy(m => m.Officer.Id);
        var duty = await officers.DutyAsync(cancellationToken);
        var rows = await matching.Take(ask.Take).ToListAsync(cancellationToken);
        return KeyPage.Of([.. rows.Select(m => Row(m, duty))], ask, r => Key(r.Officer), total);
    }

    public async Task<IAsyncEnumerable<DueRow>?> AllAsync(DueFilter filter, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var duty = await officers.DutyAsync(cancellationToken);
        return matching.OrderBy(m => m.Officer.From).ThenBy(m => m.Officer.Id).AsAsyncEnumerable().Select(m => Row(m, duty));
    }

    private Task<IQueryable<OfficerMatch>?> MatchingAsync(DueFilter filter, CancellationToken cancellationToken) =>
        officers.MatchingAsync(
            new OfficerFilter
            {
                Q = filter.Q,
                Post = filter.Post,
                Within = filter.Within,
                Training = filter.State is TrainingState.Due or TrainingState.Overdue ? filter.State : TrainingState.Outstanding,
            },
            cancellationToken
        );

    private DueRow Row(OfficerMatch match, TrainingDuty duty)
    {
        var due = duty.DueOn(match.Officer.From);
        return new DueRow(match.Officer, match.Organization.Name, due, Math.Max(0, officers.Day.DayNumber - due.DayNumber));
    }

    private static string Key(Officer officer) => DayKey.Of(officer.From, officer.Id);
}
