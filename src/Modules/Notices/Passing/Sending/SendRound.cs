using Union.Notices.Passing.Delivering;

namespace Union.Notices.Passing.Sending;

/// <summary>Passes a document down: the round, its recipients, and one delivery for each of them after the commit.</summary>
internal sealed class SendRound(UnionDbContext db, IOrganizationTree tree, ICurrentUser user, TimeProvider clock)
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
        db.Add(round);
        foreach (var entry in recipients)
        {
            var recipient = new PassingRecipient(round, entry.TenantId, entry.Id, entry.Name);
            db.Add(recipient);
            db.Raise(new RecipientChanged(recipient.Id));
        }
        db.Act("notices.pass-down", forwardedEntry is null ? $"下发文件（{recipients.Count} 个单位）" : $"转发收文（{recipients.Count} 个单位）");
        await db.SaveChangesAsync(cancellationToken);
        return round;
    }
}
