using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Web.Forms;
using Union.Work.Reminders;

namespace Union.Notices.Passing.Rounds;

/// <summary>A document that was passed down ended while answers were owed: the sender is asked to close the round, or to insist.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class RoundReminders(UnionDbContext db) : IReminderSource
{
    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rounds = db.Set<PassingRound>()
            .AsNoTracking()
            .Where(r => r.State == PassingState.Open && r.Ended != DocumentEnd.None && !r.IsAskedStill)
            .Where(r => r.AsksAcknowledgement || r.AsksFile || r.Questions != "[]")
            .AsAsyncEnumerable();
        await foreach (var round in rounds.WithCancellation(cancellationToken))
            yield return new ReminderDraft(
                $"passing-ended:{round.Id:N}:{round.Ended}",
                round.OrganizationId,
                PassingPermissions.PassDown,
                $"下发的《{round.Title}》{round.Ended.DisplayName()}，请结束这次下发；还要回复的，请点“仍要求办理”",
                $"/admin/passing/{round.Id}",
                null
            );
    }
}
