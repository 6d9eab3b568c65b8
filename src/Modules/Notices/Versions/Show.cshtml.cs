using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Reading;
using Union.Notices.Topics;
using Union.Web.Pages;

namespace Union.Notices.Versions;

/// <summary>One version beside another: <c>?with=2</c>, else the one before it.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class ShowModel(UnionDbContext db, AttachmentStore attachments, RestoreVersion restore, TopicTree topics, Access access) : PageModel
{
    public Notice Notice { get; private set; } = null!;

    public NoticeVersion Version { get; private set; } = null!;

    public NoticeVersion? Other { get; private set; }

    public NoticeView View { get; private set; } = null!;

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    /// <summary>Topics by id, for the comparison.</summary>
    public IReadOnlyDictionary<Guid, string> TopicNames { get; private set; } = new Dictionary<Guid, string>();

    public bool MayRestore { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int number, int? with, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, number, cancellationToken))
            return NotFound();
        Other = await OfAsync(id, with ?? number - 1, cancellationToken);
        Numbers = await db.Set<NoticeVersion>()
            .Where(v => v.ItemId == id && v.Number != number)
            .OrderByDescending(v => v.Number)
            .Select(v => v.Number)
            .Take(200)
            .ToListAsync(cancellationToken);
        MayRestore = Version.Id != Notice.LatestVersionId && await access.HasAsync(Permissions.Edit, Notice.OrganizationId);
        var files = (await attachments.OfAsync(Version.Id, cancellationToken))
            .Select(a => (a.Sha256, new AttachmentLink(a.Title, AttachmentStore.About(a), DownloadAttachment.Address(Notice, a))))
            .ToList();
        var view = NoticeView.Of(Version.ToContent());
        TopicNames = (await topics.NodesAsync(cancellationToken)).ToDictionary(n => n.Topic.Id, n => n.Path);
        View = view with
        {
            Attachments = [.. files.Select(f => f.Item2)],
            Head = view.Head.WithFiles(files) with { Topics = await topics.OfAsync(Version.TopicIds, cancellationToken) },
        };
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostRestoreAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, number, cancellationToken))
            return NotFound();
        if (!await access.HasAsync(Permissions.Edit, Notice.OrganizationId))
            return Forbid();
        if (await restore.RunAsync(Notice, Version, cancellationToken))
            this.Succeeded($"第 {number} 版的内容已恢复为新的草稿，检查后可以发布。");
        else
            this.Warned("刚才有人保存了新的版本，没有恢复。请看过再试。");
        return LocalRedirect($"~/admin/notices/{id}");
    }

    private async Task<bool> FindAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        if (
            await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice
            || await OfAsync(id, number, cancellationToken) is not { } version
        )
            return false;
        (Notice, Version) = (notice, version);
        return true;
    }

    private Task<NoticeVersion?> OfAsync(Guid id, int number, CancellationToken cancellationToken) =>
        db.Set<NoticeVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Number == number, cancellationToken);
}
