using Microsoft.AspNetCore.Mvc;
using Union.Notices.Passing.Inbox;
using Union.Notices.Passing.Sending;

namespace Union.Notices.Passing.Forwarding;

/// <summary>Passes a received document on: as it is, or as an own notice with its own number.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class ForwardAsIsModel(
    InboxReach reach,
    PassedText text,
    RecipientChoices choices,
    SaveList lists,
    SendRound send,
    TimeProvider clock
) : PassDownPage(choices, lists, send, clock)
{
    public InboxEntry Entry { get; private set; } = null!;

    protected override Guid? ForwardedEntry => Entry.Id;

    protected override async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry)
            return NotFound();
        if (!await reach.MayPassOnAsync(entry))
            return Forbid();
        if (await text.FindAsync(entry, cancellationToken) is null)
            return NotFound();
        (Entry, Document, OrganizationId) = (entry, entry.Document, entry.OrganizationId);
        return null;
    }
}
