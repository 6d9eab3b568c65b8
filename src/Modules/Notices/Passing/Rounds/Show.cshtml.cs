using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Core.Jobs;
using Union.Web.Exports;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Notices.Passing.Rounds;

/// <summary>One round: who received, read, acknowledged, answered, who still owes what; reminding, extending, closing, taking back.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class ShowModel(RoundReach reach, RoundBoard board, ManageRound manage, JobQueue jobs) : PageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public ManageForm Input { get; set; } = new();

    public PassingRound Round { get; private set; } = null!;

    /// <summary>The job that lists the recipients of a large round.</summary>
    public Job? Sending { get; private set; }

    public bool IsPolled { get; private set; }

    /// <summary>Everybody, for the figures.</summary>
    public IReadOnlyList<RecipientRow> All { get; private set; } = [];

    public KeyPage<RecipientRow> Rows { get; private set; } = KeyPage.Empty<RecipientRow>();

    /// <summary><c>owed</c>, <c>overdue</c>, <c>unread</c>, <c>answered</c>, <c>undelivered</c>; anything else: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var ask = KeyRequest.From(Request, PageSize);
        var rows = Filtered();
        if (Guid.TryParseExact(ask.Key(), "N", out var key))
            rows = ask.IsBackward ? rows.Where(r => r.Recipient.Id < key).Reverse() : rows.Where(r => r.Recipient.Id > key);
        Rows = KeyPage.Of([.. rows.Take(ask.Take)], ask, r => r.Recipient.Id.ToString("N"), Filtered().Count());
        return Page();
    }

    /// <summary>How far the listing of a large round's recipients is.</summary>
    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return NotFound();
        (Round, IsPolled) = (round, true);
        await FindJobAsync(cancellationToken);
        return Partial("_Sending", this);
    }

    public async Task<IActionResult> OnGetExportAsync(Guid id, string? format, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken)
            ? new ExportResult<RecipientRow>($"{Round.Title} 办理情况", Filtered().ToAsyncEnumerable(), RoundExports.Recipients, format == "xlsx")
            : NotFound();

    public Task<IActionResult> OnPostRemindAsync(Guid id, CancellationToken cancellationToken) =>
        ManageAsync(id, () => manage.RemindAsync(Round, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostExtendAsync(Guid id, CancellationToken cancellationToken) =>
        ManageAsync(id, () => manage.ExtendAsync(Round, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostInsistAsync(Guid id, CancellationToken cancellationToken) =>
        ManageAsync(id, () => manage.InsistAsync(Round, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellationToken) =>
        ManageAsync(id, () => manage.CloseAsync(Round, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        ManageAsync(id, () => manage.TakeBackAsync(Round, Input, cancellationToken), cancellationToken);

    private async Task<IActionResult> ManageAsync(Guid id, Func<Task<(bool IsDone, string Text)>> act, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return NotFound();
        Round = round;
        var (isDone, text) = await act();
        if (isDone)
            this.Succeeded(text);
        else
            this.Failed(text);
        return LocalRedirect($"~/admin/passing/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return false;
        Round = round;
        await FindJobAsync(cancellationToken);
        All = await board.RowsAsync(round, cancellationToken);
        return true;
    }

    private async Task FindJobAsync(CancellationToken cancellationToken) =>
        Sending = Round.JobId is { } job ? await jobs.FindAsync(job, cancellationToken) : null;

    private IEnumerable<RecipientRow> Filtered() =>
        Show switch
        {
            "owed" => All.Where(r => r.IsOwed),
            "overdue" => All.Where(r => r.IsOverdue),
            "unread" => All.Where(r => r.IsUnread),
            "answered" => All.Where(r => r.Entry?.AnsweredAt is not null),
            "undelivered" => All.Where(r => r.Entry is null),
            _ => All,
        };
}
