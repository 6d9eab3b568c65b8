using Union.Core.Files;
using Union.Notices.Drafts;
using Union.Notices.Passing.Inbox;
using Union.Notices.Relations;
using Union.Web.Display;

namespace Union.Notices.Passing.Forwarding;

/// <summary>
/// Makes the draft of 关于转发〈…〉的通知: a cover note with the document's title and number, its text, copies of its attachments and pictures, and the
/// relation to the document above (domain.md 2(m).3 FORWARDS).
/// </summary>
internal sealed class DraftForward(
    UnionDbContext db,
    PassedText text,
    PassedPictures pictures,
    SaveDraft drafts,
    FileStore files,
    IOrganizationTree tree,
    ICurrentTenant tenant,
    TimeProvider clock
)
{
    /// <returns>Null when the document was taken back.</returns>
    public async Task<Notice?> RunAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (await text.FindAsync(entry, cancellationToken) is not { } passed)
            return null;
        var own = await tree.NameOfAsync(tree.RootId) ?? "";
        var uploads = await CopyAsync(passed.Attachments, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var body = await pictures.CopiedAsync(passed.Version.Body, entry, cancellationToken);
        var notice = await drafts.CreateAsync(Form(entry, body, own), uploads, publish: false, cancellationToken);
        var today = DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
        db.Add(new NoticeRelation(notice, RelationKind.Forwards, entry.Document, today));
        entry.ForwardAs(notice.Id);
        db.Act("notices.inbox-forward", "起草转发收文的通知", entry.NumberText.Length > 0 ? entry.NumberText : null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return notice;
    }

    private static NoticeForm Form(InboxEntry entry, string body, string own)
    {
        var cited = $"《{entry.Title}》{(entry.NumberText.Length > 0 ? $"（{entry.NumberText}）" : "")}";
        // Marks within marks: the inner title stands in 〈〉 (domain.md 2(m).2).
        var inner = entry.Title.Replace('《', '〈').Replace('》', '〉');
        var title = $"{own}关于转发〈{inner}〉的通知";
        return new NoticeForm
        {
            Title =
                title.Length <= ContentVersion.TitleLength
                    ? title
                    : $"关于转发〈{inner}〉的通知"[..Math.Min(inner.Length + 9, ContentVersion.TitleLength)],
            Kind = "通知",
            Visibility = entry.IsPublic ? ContentVisibility.Public : ContentVisibility.Staff,
            Issuer = own,
            Body = $"现将{cited}转发给你们，请结合实际，认真贯彻执行。\n\n附件：{entry.Title}\n\n---\n\n{body}",
            ChangeNote = $"转发{entry.SenderName}来文",
        };
    }

    // Into the own part of the file store: the draft must not depend on what the sender keeps.
    private async Task<List<KeptUpload>> CopyAsync(IReadOnlyList<ContentAttachment> attachments, CancellationToken cancellationToken)
    {
        var kept = new List<KeptUpload>();
        foreach (var attachment in attachments)
        {
            await using var content = files.Open(attachment.TenantId, attachment.Sha256);
            if (content is not null)
                kept.Add(
                    new KeptUpload(
                        attachment.FileName,
                        await files.KeepAsync(tenant.Id, content, attachment.FileName, AttachmentRules.Default, cancellationToken)
                    )
                );
        }
        return kept;
    }
}
