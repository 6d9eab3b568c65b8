using Microsoft.EntityFrameworkCore;
using Union.Notices.Heads;

namespace Union.Notices.Drafts.Clone;

/// <summary>
/// Makes a new draft from the latest text of a notice. What only the original has stays behind: its number, its dates, what refers to it.
/// </summary>
internal sealed class CloneNotice(UnionDbContext db, AttachmentStore attachments, ICurrentUser user, TimeProvider clock)
{
    public async Task<Notice> RunAsync(Notice original, CloneForm form, CancellationToken cancellationToken)
    {
        var latest = await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == original.LatestVersionId, cancellationToken);
        var author = Author.Of(user, clock, $"复制自“{Short(original.Title)}”");
        var notice = new Notice(original.OrganizationId, author.At);
        var content = AsNew(latest.ToContent(), form.Title!.Trim());
        // Annexes that are files are missing where the files stay behind.
        var version = notice.Save(form.WithAttachments ? content : AnnexFiles.Match(content, []), author, null);
        db.Add(notice);
        db.Add(version);
        if (form.WithAttachments)
            db.AddRange((await attachments.OfAsync(latest.Id, cancellationToken)).Select(a => a.CopyTo(version)));
        db.Act("notices.draft", "复制为新公告", author.Note);
        await db.SaveChangesAsync(cancellationToken);
        return notice;
    }

    private static NoticeContent AsNew(NoticeContent content, string title) =>
        content with
        {
            Title = title,
            NumberText = "",
            Number = null,
            IssuedOn = null,
            IssuedYear = null,
            EffectiveOn = null,
            EffectiveUntil = null,
            ReleasedOn = null,
            ReviewOn = null,
            PrintedOn = null,
        };

    private static string Short(string title) => title.Length > 100 ? title[..100] + "…" : title;
}
