using Union.Core.Jobs;
using Union.Notices.Passing.Delivering;

namespace Union.Notices.Passing.Sending;

/// <summary>
/// Passes a document down: the round, its recipients, and one delivery for each of them after the commit. Many recipients are written by
/// a job, so that nobody waits for the page.
/// </summary>
internal sealed class SendRound(UnionDbContext db, IOrganizationTree tree, JobQueue jobs, ICurrentUser user, TimeProvider clock)
{
    public async Task<PassingRound> RunAsync(
        PassedDocument document,
        Guid organizationId,
        Guid? forwardedEntry,
        PassForm form,
        IReadOnlyList<DirectoryEntry> recipients,
        CancellationToken cancellationToken
    )
    {
        var sender = await tree.NameOfAsync(organizationId) ?? "";
        var round = new PassingRound(organizationId, sender, document, form.Message?.Trim() ?? "", form.ToAsk(), form.DueOn);
        round.Send(recipients.Count, user.DisplayName, clock.GetUtcNow().UtcDateTime, forwardedEntry);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (recipients.Count > PassToManyHandler.Batch)
            round.ListBy(await jobs.StartAsync($"下发给 {recipients.Count} 个单位：{document.Title}", PassToMany.Of(round, form), cancellationToken));
        else
            AddAll(round, recipients);
        db.Add(round);
        db.Act("notices.pass-down", forwardedEntry is null ? $"下发文件（{recipients.Count} 个单位）" : $"转发收文（{recipients.Count} 个单位）");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return round;
    }

    private void AddAll(PassingRound round, IReadOnlyList<DirectoryEntry> recipients)
    {
        foreach (var entry in recipients)
        {
            var recipient = new PassingRecipient(round, entry.TenantId, entry.Id, entry.Name);
            db.Add(recipient);
            db.Raise(new RecipientChanged(recipient.Id));
        }
    }
}
