using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Drafts;
using Union.Notices.Passing.Answering;
using Union.Notices.Reading;
using Union.Web.Pages;

namespace Union.Notices.Passing.Inbox;

/// <summary>A received document as the sender published it, with what is asked and what was answered.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.View)]
[RequestSizeLimit(NoticeChecks.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = NoticeChecks.LargestRequest)]
internal sealed class ShowModel(
    UnionDbContext db,
    InboxReach reach,
    InboxList list,
    PassedText text,
    PassedPictures pictures,
    AnswerEntry answering,
    AttachmentStore attachments,
    KeptUploads keptUploads
) : PageModel
{
    private const int MostFiles = 50;

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public InboxEntry Entry { get; private set; } = null!;

    /// <summary>The document; null when it was taken back.</summary>
    public NoticeView? View { get; private set; }

    public IReadOnlyList<InboxAnswer> Answers { get; private set; } = [];

    /// <summary>All files of all answers.</summary>
    public IReadOnlyList<AnswerFile> Files { get; private set; } = [];

    public IReadOnlyList<PassingRound> Forwards { get; private set; } = [];

    /// <summary>Somebody answered while this page was open; the form below still holds what was written here.</summary>
    public bool IsConflict { get; private set; }

    public bool MayAnswer { get; private set; }

    public bool MayPassOn { get; private set; }

    public DateOnly Today => list.Today;

    public InboxAnswer? Latest => Answers.Count > 0 ? Answers[0] : null;

    public IReadOnlyList<(string Token, KeptUpload Upload)> Waiting =>
        [.. Input.Kept.Select(t => (t, keptUploads.Open(t))).Where(w => w.Item2 is not null).Select(w => (w.t, w.Item2!))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry)
            return NotFound();
        await answering.OpenAsync(entry, cancellationToken);
        await LoadAsync(id, cancellationToken);
        Input = AnswerForm.Of(Entry, Latest, Files.Where(f => f.AnswerId == Latest?.Id));
        return Page();
    }

    [RequirePermission(PassingPermissions.Answer)]
    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry)
            return NotFound();
        if (!await reach.MayAnswerAsync(entry))
            return Forbid();
        if (await answering.AcknowledgeAsync(entry, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("已阅，来文单位会看到。");
        return LocalRedirect($"~/admin/inbox/{id}");
    }

    [RequirePermission(PassingPermissions.Answer)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } entry)
            return NotFound();
        if (!await reach.MayAnswerAsync(entry))
            return Forbid();
        var values = Input.Checked(entry.Ask.Questions, (key, problem) => ModelState.AddModelError($"Input.Values[{key}]", problem));
        var uploads = await TakeInAsync(entry, cancellationToken);
        if (ModelState.IsValid && await answering.AnswerAsync(entry, Input, values, uploads, cancellationToken))
        {
            this.Succeeded("回复已送出，来文单位会看到；截止以前可以修改后再送。");
            return LocalRedirect($"~/admin/inbox/{id}");
        }
        db.ChangeTracker.Clear();
        await LoadAsync(id, cancellationToken);
        return ModelState.IsValid ? Conflict() : Page();
    }

    // The first's answer stands beside, its files stay ticked, and what was written here is still in the form.
    private PageResult Conflict()
    {
        IsConflict = true;
        Input.BasedOn = Entry.Answers;
        Input.Stay.AddRange(Files.Where(f => f.AnswerId == Latest?.Id).Select(f => f.Id));
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<List<KeptUpload>> TakeInAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var uploads = Input.Kept.Take(MostFiles).Select(keptUploads.Open).OfType<KeptUpload>().ToList();
        var (kept, refused) = await attachments.KeepAsync(Input.Files.Take(MostFiles), cancellationToken);
        foreach (var reason in refused)
            ModelState.AddModelError("Input.Files", reason);
        uploads.AddRange(kept);
        if (uploads.Count + Input.Stay.Count > MostFiles)
            ModelState.AddModelError("Input.Files", $"文件最多 {MostFiles} 个，请合并后上传。");
        if (entry.AsksFile && uploads.Count + Input.Stay.Count == 0 && refused.Count == 0)
            ModelState.AddModelError("Input.Files", "来文要求交文件，请选择文件后再送出。");
        Input.Kept = [.. uploads.Select(keptUploads.Seal)];
        return uploads;
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Entry = await db.Set<InboxEntry>().AsNoTracking().SingleAsync(e => e.Id == id, cancellationToken);
        Answers = await db.Set<InboxAnswer>()
            .AsNoTracking()
            .Where(a => a.EntryId == id)
            .OrderByDescending(a => a.Number)
            .ToListAsync(cancellationToken);
        Files = await db.Set<AnswerFile>().AsNoTracking().Where(f => f.EntryId == id).OrderBy(f => f.Order).ToListAsync(cancellationToken);
        Forwards = await db.Set<PassingRound>()
            .AsNoTracking()
            .Where(r => r.ForwardedEntryId == id)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancellationToken);
        MayAnswer = await reach.MayAnswerAsync(Entry);
        MayPassOn = await reach.MayPassOnAsync(Entry);
        if (await text.FindAsync(Entry, cancellationToken) is { } passed)
            View = NoticeView.Of(pictures.Seen(passed.Version.ToContent(), Entry, Url.Content($"~{Entry.Link}/media/"))) with
            {
                Attachments = [.. passed.Attachments.Select(Link)],
            };
    }

    private AttachmentLink Link(ContentAttachment attachment) =>
        new(attachment.Title, AttachmentStore.About(attachment), InboxFiles.Address(Entry, attachment));
}
