using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Notices.Passing.Rounds;

/// <summary>The answers to a round as a table, with their files.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class AnswersModel(RoundReach reach, RoundBoard board) : PageModel
{
    public PassingRound Round { get; private set; } = null!;

    /// <summary>All answers.</summary>
    public IReadOnlyList<AnswerRow> All { get; private set; } = [];

    public KeyPage<AnswerRow> Rows { get; private set; } = KeyPage.Empty<AnswerRow>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var ask = KeyRequest.From(Request);
        var rows = All.AsEnumerable();
        if (Guid.TryParseExact(ask.Key(), "N", out var key))
            rows = ask.IsBackward ? rows.Where(r => r.Row.Recipient.Id < key).Reverse() : rows.Where(r => r.Row.Recipient.Id > key);
        Rows = KeyPage.Of([.. rows.Take(ask.Take)], ask, r => r.Row.Recipient.Id.ToString("N"), All.Count);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(Guid id, string? format, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken)
            ? new ExportResult<AnswerRow>($"{Round.Title} 回复", All.ToAsyncEnumerable(), RoundExports.Answers(Round), format == "xlsx")
            : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return false;
        Round = round;
        All = await board.AnswersAsync(round, await board.RowsAsync(round, cancellationToken), cancellationToken);
        return true;
    }
}
