using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;

namespace Union.Notices.Passing.Rounds;

/// <summary>The answers to a round as a table, with their files.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class AnswersModel(RoundReach reach, RoundBoard board) : PageModel
{
    public PassingRound Round { get; private set; } = null!;

    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync(Guid id, string? format, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken)
            ? new ExportResult<AnswerRow>($"{Round.Title} 回复", Rows.ToAsyncEnumerable(), RoundExports.Answers(Round), format == "xlsx")
            : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } round)
            return false;
        Round = round;
        Rows = await board.AnswersAsync(round, await board.RowsAsync(round, cancellationToken), cancellationToken);
        return true;
    }
}
