using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Core.Files.Tables;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Import.Running;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Organizations.Import.Report;

/// <summary>One batch: its columns, its progress, the outcome of each row, and what can be done with it.</summary>
[RequirePermission(Permissions.Import)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, IOrganizationTree tree, BatchFile file, StartImport start, JobQueue jobs)
    : PageModel
{
    private const int LongestExample = 40;

    [BindProperty(SupportsGet = true)]
    public RowOutcome? Outcome { get; set; }

    /// <summary>Version of the batch when the page was opened.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public string? Sheet { get; set; }

    [BindProperty]
    public Dictionary<string, int> Columns { get; set; } = [];

    public ImportBatch Batch { get; private set; } = null!;

    public Job? Job { get; private set; }

    public string TopName { get; private set; } = "";

    public bool IsPolled { get; private set; }

    public KeyPage<ImportRow> Rows { get; private set; } = KeyPage.Empty<ImportRow>();

    public IReadOnlyList<ImportField> Fields => ImportFields.Of(Batch.Kind);

    public IReadOnlyList<string> SheetNames { get; private set; } = [];

    /// <summary>The line of the headings; null when the file cannot be read.</summary>
    public SheetRow? Heading { get; private set; }

    private SheetRow? Example { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
            return refusal;
        Columns = new Dictionary<string, int>(Batch.Columns);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
            return refusal;
        IsPolled = true;
        return Partial("_Progress", this);
    }

    /// <summary>The rows that were not imported, as they stood, with the reason beside them.</summary>
    public async Task<IActionResult> OnGetExportAsync(Guid id, string? format, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
            return refusal;
        Read(cancellationToken);
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == id);
        rows = Outcome is { } outcome
            ? rows.Where(r => r.Outcome == outcome)
            : rows.Where(r => r.Outcome == RowOutcome.Doubtful || r.Outcome == RowOutcome.Refused);
        var width = Heading?.Cells.Count ?? 0;
        List<ExportColumn<ImportRow>> columns =
        [
            .. Enumerable.Range(0, width).Select(c => new ExportColumn<ImportRow>(Heading![c], r => r.CellTexts.ElementAtOrDefault(c) ?? "")),
            new("原因", r => r.Reason),
            new("原文件行号", r => r.Line),
        ];
        return new ExportResult<ImportRow>(
            Path.GetFileNameWithoutExtension(Batch.FileName) + "-未导入",
            rows.OrderBy(r => r.Line).AsAsyncEnumerable(),
            columns,
            format == "xlsx"
        );
    }

    public async Task<IActionResult> OnPostCheckAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
            return refusal;
        Read(cancellationToken);
        var sheet = Sheet is { } named && SheetNames.Contains(named) ? named : Batch.Sheet;
        IReadOnlyDictionary<string, int> columns = Columns
            .Where(c => c.Value >= 0 && c.Value < (Heading?.Cells.Count ?? 0) && Fields.Any(f => f.Key == c.Key))
            .ToDictionary();
        if (sheet != Batch.Sheet)
        {
            var other = file.Sheets(Batch, cancellationToken).First(s => s.Name == sheet);
            columns = ColumnMapping.Propose(ColumnMapping.HeadingOf(other, Fields), Fields);
        }
        foreach (var problem in ColumnMapping.Problems(columns, Fields))
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
            return await ShowAsync(cancellationToken);
        return await BeginAsync(
            b => start.CheckAsync(b, sheet, columns, cancellationToken),
            ImportState.Mapping,
            ImportState.Checked,
            ImportState.Failed
        );
    }

    public async Task<IActionResult> OnPostRunAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? await BeginAsync(b => start.RunAsync(b, cancellationToken), ImportState.Checked);

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? await BeginAsync(b => start.UndoAsync(b, cancellationToken), ImportState.Imported);

    /// <summary>Goes on with what an outage cut short.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } refusal)
            return refusal;
        if (Job is { IsOver: false })
            return LocalRedirect($"~/admin/imports/{id}");
        return await BeginAsync(
            b =>
                b.State switch
                {
                    ImportState.Checking => start.CheckAsync(b, b.Sheet, b.Columns, cancellationToken),
                    ImportState.Undoing => start.UndoAsync(b, cancellationToken),
                    _ => start.RunAsync(b, cancellationToken),
                },
            ImportState.Checking,
            ImportState.Importing,
            ImportState.Undoing
        );
    }

    public int CountOf(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => Batch.New,
            RowOutcome.Changed => Batch.Changed,
            RowOutcome.Same => Batch.Same,
            RowOutcome.Doubtful => Batch.Doubtful,
            _ => Batch.Refused,
        };

    public string? LinkOf(ImportRow row) =>
        row is not { RecordId: { } id, IsUndone: false } || (row.Outcome == RowOutcome.New && !row.IsApplied)
            ? null
            : Batch.Kind switch
            {
                ImportKind.Organizations => Url.Content($"~/admin/organizations/{id}"),
                ImportKind.Units => Url.Content($"~/admin/units/{id}"),
                _ => null,
            };

    public string HeadingOf(int column) => Heading![column] is { Length: > 0 } text ? text : $"第 {column + 1} 列";

    public string ExampleOf(int column) =>
        column < 0 || Example?[column] is not { } text ? ""
        : text.Length > LongestExample ? text[..LongestExample] + "…"
        : text;

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var paths = await reach.PathsAsync(Permissions.Import);
        if (await BatchReach.Seen(db, paths).FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } batch)
            return NotFound();
        Batch = batch;
        TopName = await tree.NameOfAsync(batch.OrganizationId) ?? "";
        Job = batch.JobId is { } job ? await jobs.FindAsync(job, cancellationToken) : null;
        return null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (!Batch.IsBusy)
            Read(cancellationToken);
        var ask = KeyRequest.From(Request);
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == Batch.Id);
        if (Outcome is { } outcome)
            rows = rows.Where(r => r.Outcome == outcome);
        if (int.TryParse(ask.Key(), out var line))
            rows = ask.IsBackward ? rows.Where(r => r.Line < line) : rows.Where(r => r.Line > line);
        rows = ask.IsBackward ? rows.OrderByDescending(r => r.Line) : rows.OrderBy(r => r.Line);
        Rows = KeyPage.Of(
            await rows.Take(ask.Take).ToListAsync(cancellationToken),
            ask,
            r => r.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Outcome is { } o ? CountOf(o) : Batch.Total
        );
        return Page();
    }

    private void Read(CancellationToken cancellationToken)
    {
        try
        {
            var sheets = file.Sheets(Batch, cancellationToken);
            SheetNames = [.. sheets.Select(s => s.Name)];
            var sheet = sheets.FirstOrDefault(s => s.Name == Batch.Sheet) ?? sheets[0];
            Heading = ColumnMapping.HeadingOf(sheet, Fields);
            Example = sheet.Rows.FirstOrDefault(r => r.Line > Heading.Line);
        }
        catch (UnreadableFileException unreadable)
        {
            ModelState.AddModelError("", unreadable.Message + "。");
        }
    }

    private async Task<IActionResult> BeginAsync(Func<ImportBatch, Task> begin, params ImportState[] from)
    {
        var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Id == Batch.Id);
        if (batch.Version != BasedOn || !from.Contains(batch.State))
            this.Warned("这个文件刚才已经有人往下办了，请看现在的状态。");
        else
            try
            {
                await begin(batch);
            }
            catch (DbUpdateException e) when (e.IsStale())
            {
                this.Warned("这个文件刚才已经有人往下办了，请看现在的状态。");
            }
        return LocalRedirect($"~/admin/imports/{Batch.Id}");
    }
}
