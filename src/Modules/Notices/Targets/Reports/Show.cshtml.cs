using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Marking;
using Union.Notices.Targets.Warnings;
using Union.Notices.Targets.Working;
using Union.Web.Pages;
using Union.Work.Indicators;

namespace Union.Notices.Targets.Reports;

/// <summary>One target: what it asks for, its value, the reports, who did what.</summary>
[RequirePermission(TargetPermissions.View)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class ShowModel(
    UnionDbContext db,
    TargetLines lines,
    TargetDays days,
    TargetReach reach,
    TargetValues values,
    WorkOutTargets work,
    ReportValue report,
    DecideTarget decide,
    IndicatorCatalog indicators,
    IOrganizationTree tree,
    Access access,
    ActLog acts
) : PageModel
{
    private const long LargestRequest = 60L * 1024 * 1024;
    private const int MostActs = 50;

    public TargetLine Line { get; private set; } = null!;

    public NoticeTarget Target => Line.Target;

    /// <summary>The value of this moment; lists show the one kept last.</summary>
    public TargetValue Value { get; private set; } = TargetValue.None;

    public string Organization { get; private set; } = "";

    public IReadOnlyList<TargetReport> Reports { get; private set; } = [];

    /// <summary>Reports that another one corrects.</summary>
    public HashSet<Guid> Corrected { get; private set; } = [];

    public IReadOnlyList<TargetReport> Effective { get; private set; } = [];

    public IReadOnlyList<NoticeTarget> Parts { get; private set; } = [];

    public NoticeTarget? Total { get; private set; }

    public IReadOnlyList<TargetWarning> Warnings { get; private set; } = [];

    public IndicatorInfo? Indicator { get; private set; }

    public bool MaySeeIndicator { get; private set; }

    public bool MayManage { get; private set; }

    public bool MayReport { get; private set; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public DateOnly Today => days.Today;

    [BindProperty]
    public ReportForm Input { get; set; } = new();

    /// <summary>Somebody reported meanwhile.</summary>
    public TargetReport? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? correct, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Input = new ReportForm { On = Today, Seen = Target.LastReportId };
        if (Effective.FirstOrDefault(r => r.Id == correct) is { } wrong)
            (Input.CorrectsId, Input.On, Input.Value, Input.Numerator, Input.Denominator, Input.Remark) = (
                wrong.Id,
                wrong.On,
                wrong.Value / 1.0000000000m,
                wrong.Numerator / 1.0000000000m,
                wrong.Denominator / 1.0000000000m,
                wrong.Remark
            );
        return Page();
    }

    [RequirePermission(TargetPermissions.Report)]
    public async Task<IActionResult> OnPostReportAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayReport)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var target = await db.Set<NoticeTarget>().SingleAsync(t => t.Id == id, cancellationToken);
        var outcome = await report.RunAsync(target, Input, cancellationToken);
        if (outcome.IsStale)
            return await StaleAsync(id, cancellationToken);
        if (!outcome.IsKept)
        {
            ModelState.AddModelError(outcome.Field.Length > 0 ? "Input." + outcome.Field : "", outcome.Why);
            return Page();
        }
        this.Succeeded(Input.CorrectsId is null ? "已报数。" : "已更正，原来的数保留在记录里。");
        return LocalRedirect($"~/admin/targets/{id}");
    }

    [RequirePermission(TargetPermissions.Manage)]
    public Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, t => decide.KeepAsync(t, cancellationToken), "已保留，原句的变化不再提示。", cancellationToken);

    [RequirePermission(TargetPermissions.Manage)]
    public Task<IActionResult> OnPostCloseAsync(Guid id, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, t => decide.CloseAsync(t, reason, cancellationToken), "目标已终止，报过的数保留。", cancellationToken);

    [RequirePermission(TargetPermissions.Manage)]
    public Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(id, t => decide.ReopenAsync(t, cancellationToken), "目标已恢复。", cancellationToken);

    [RequirePermission(TargetPermissions.Manage)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var notice = Target.NoticeId;
        var answer = await DecideAsync(id, t => decide.RemoveAsync(t, cancellationToken), "目标已删除。", cancellationToken);
        return await db.Set<NoticeTarget>().AnyAsync(t => t.Id == id, cancellationToken)
            ? answer
            : LocalRedirect($"~/admin/notices/{notice}/targets");
    }

    private async Task<IActionResult> DecideAsync(
        Guid id,
        Func<NoticeTarget, Task<string?>> decision,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayManage)
            return Forbid();
        var target = await db.Set<NoticeTarget>().SingleAsync(t => t.Id == id, cancellationToken);
        if (await decision(target) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded(done);
        return LocalRedirect($"~/admin/targets/{id}");
    }

    // Nothing is lost: what was typed stays in the form, what the other one reported stands above it; sending again keeps both.
    private async Task<IActionResult> StaleAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meanwhile = Reports.FirstOrDefault(r => r.Id == Target.LastReportId);
        Input.Seen = Target.LastReportId;
        if (Input.CorrectsId is { } corrected && Corrected.Contains(corrected))
            Input.CorrectsId = null;
        ModelState.Remove("Input.Seen");
        ModelState.Remove("Input.CorrectsId");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var day = await days.NowAsync(cancellationToken);
        if (await lines.FindAsync(id, day, cancellationToken) is not { } line || !await reach.MaySeeAsync(line))
            return false;
        Line = line;
        MayManage = await reach.MayManageAsync(line.Notice);
        MayReport = Target.Indicator.Length == 0 && Target.IsMeasurable && line.Stands != TargetState.Ended && await reach.MayReportAsync(Target);
        Organization = await tree.NameOfAsync(Target.OrganizationId) ?? "";
        await ReadValueAsync(cancellationToken);
        await ReadFamilyAsync(cancellationToken);
        Acts = await acts.HistoryAsync(id, MostActs, cancellationToken);
        return true;
    }

    private async Task ReadValueAsync(CancellationToken cancellationToken)
    {
        Reports = await db.Set<TargetReport>()
            .AsNoTracking()
            .Where(r => r.TargetId == Target.Id)
            .OrderByDescending(r => r.ReportedAt)
            .ThenByDescending(r => r.Id)
            .ToListAsync(cancellationToken);
        Corrected = [.. Reports.Select(r => r.CorrectsId).OfType<Guid>()];
        Effective = [.. Reports.Where(r => !Corrected.Contains(r.Id)).OrderBy(r => r.On).ThenBy(r => r.ReportedAt)];
        Value = await values.OfAsync(Target, Today, cancellationToken);
        if (Target.Indicator.Length > 0 && Value.Figures != Line.Standing?.Figures)
            await RefreshAsync(cancellationToken);
        Indicator = Target.Indicator.Length > 0 ? indicators.Find(Target.Indicator)?.Info : null;
        MaySeeIndicator = Indicator is not null && await access.HasAsync(IndicatorPermissions.View, Target.OrganizationId);
    }

    // The indicator moved since the morning: lists and this page say the same.
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await work.OfTargetAsync(Target.Id, cancellationToken);
        Line = (await lines.FindAsync(Target.Id, await days.NowAsync(cancellationToken), cancellationToken))!;
    }

    private async Task ReadFamilyAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<NoticeTarget>()
            .AsNoTracking()
            .Where(t => t.NoticeId == Target.NoticeId && t.ClosedOn == null)
            .ToListAsync(cancellationToken);
        Parts = [.. all.Where(t => t.PartOfId == Target.Id).OrderBy(t => t.Id)];
        Total = all.Find(t => t.Id == Target.PartOfId);
        Warnings = [.. TargetWarnings.Of(all).Where(w => w.TargetId == Target.Id)];
    }
}
