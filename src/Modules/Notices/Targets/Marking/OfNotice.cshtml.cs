using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Warnings;
using Union.Notices.Targets.Working;
using Union.Web.Pages;

namespace Union.Notices.Targets.Marking;

/// <summary>The targets of one document, what does not fit together among them, and what the parser proposes.</summary>
[RequirePermission(TargetPermissions.View)]
internal sealed class OfNoticeModel(
    UnionDbContext db,
    TargetNotice notices,
    TargetLines lines,
    TargetDays days,
    TargetReach reach,
    Proposals proposals,
    ReadTarget read,
    MarkTarget mark,
    IOrganizationTree tree
) : PageModel
{
    public Notice Notice { get; private set; } = null!;

    public NoticeVersion Shown { get; private set; } = null!;

    public IReadOnlyList<TargetLine> Lines { get; private set; } = [];

    public ILookup<Guid, TargetWarning> Warnings { get; private set; } = Array.Empty<TargetWarning>().ToLookup(w => w.TargetId);

    public IReadOnlyDictionary<Guid, string> Organizations { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Proposal> Open { get; private set; } = [];

    public IReadOnlyList<TargetRejection> Rejected { get; private set; } = [];

    public bool MayManage { get; private set; }

    /// <summary>The proposal as it was sent; shown again when it could not be accepted.</summary>
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    [RequirePermission(TargetPermissions.Manage)]
    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayManage)
            return Forbid();
        if (Marking.Proposals.Find(Notice, Shown, Input.Key) is not { } proposal)
            return Again("这条提示已经不在正文里了，可能刚发布了新版本。");
        var form = Completed(proposal);
        var (content, _, why) = await read.RunAsync(Notice, Shown, form, null, cancellationToken);
        if (content is null)
            return Again(why);
        content = content with { PartOfId = await TotalAsync(proposal, cancellationToken) };
        var target = await mark.AddAsync(Notice, content, proposal.Key, cancellationToken);
        this.Succeeded($"已标记“{target.RecordTitle}”。");
        return LocalRedirect($"~/admin/notices/{id}/targets#proposals");
    }

    [RequirePermission(TargetPermissions.Manage)]
    public async Task<IActionResult> OnPostRejectAsync(Guid id, string key, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayManage)
            return Forbid();
        if (Marking.Proposals.Find(Notice, Shown, key) is { } proposal)
            await mark.RejectAsync(Notice, proposal, cancellationToken);
        this.Succeeded("已排除，不再提示。");
        return LocalRedirect($"~/admin/notices/{id}/targets#proposals");
    }

    [RequirePermission(TargetPermissions.Manage)]
    public async Task<IActionResult> OnPostAgainAsync(Guid id, Guid rejection, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayManage)
            return Forbid();
        await mark.ProposeAgainAsync(Notice, rejection, cancellationToken);
        return LocalRedirect($"~/admin/notices/{id}/targets#proposals");
    }

    // The person decides over six fields; sentence and place are the text's.
    private TargetForm Completed(Proposal proposal)
    {
        var read = TargetForm.Of(proposal.Read);
        (read.Subject, read.Comparison, read.Amount) = (Input.Subject, Input.Comparison, Input.Amount);
        (read.Unit, read.Term, read.DueOn) = (Input.Unit, Input.Term, Input.DueOn);
        return read;
    }

    private async Task<Guid?> TotalAsync(Proposal proposal, CancellationToken cancellationToken) =>
        proposal.TotalKey is { } key
            ? await db.Set<NoticeTarget>()
                .Where(t => t.NoticeId == Notice.Id && t.ProposalKey == key && t.PartOfId == null)
                .Select(t => (Guid?)t.Id)
                .FirstOrDefaultAsync(cancellationToken)
            : null;

    private PageResult Again(string problem)
    {
        Problem = problem;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(id, cancellationToken) is not var (notice, version))
            return false;
        (Notice, Shown) = (notice, version);
        MayManage = await reach.MayManageAsync(notice);
        var day = await days.NowAsync(cancellationToken);
        var all = await lines.OfNoticeAsync(id, day, cancellationToken);
        var mine = new List<TargetLine>();
        foreach (var line in all)
            if (await reach.MaySeeAsync(line))
                mine.Add(line);
        Lines = mine;
        Warnings = TargetWarnings.Of([.. all.Where(l => !l.Target.IsClosed).Select(l => l.Target)]).ToLookup(w => w.TargetId);
        Organizations = await tree.NamesAsync([.. mine.Select(l => l.Target.OrganizationId).Distinct()], cancellationToken);
        if (!MayManage)
            return true;
        Open = await proposals.OpenAsync(notice, version, cancellationToken);
        Rejected = await db.Set<TargetRejection>().AsNoTracking().Where(r => r.NoticeId == id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return true;
    }
}
