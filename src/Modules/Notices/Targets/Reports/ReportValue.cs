using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Core.Files;
using Union.Notices.Targets.Working;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Reports;

/// <summary>Keeps a reported value. Nothing is changed: a correction is a report of its own.</summary>
internal sealed class ReportValue(
    UnionDbContext db,
    AttachmentStore attachments,
    TargetValues values,
    TargetDays days,
    ICurrentUser user,
    TimeProvider clock,
    DatabaseEngine engine
)
{
    public async Task<ReportOutcome> RunAsync(NoticeTarget target, ReportForm form, CancellationToken cancellationToken)
    {
        if (WhyNot(target, form) is { } refusal)
            return refusal;
        if (target.LastReportId != form.Seen)
            return new ReportOutcome("", "", IsStale: true);
        if (form.CorrectsId is { } corrected && await WhyNotCorrectedAsync(target, corrected, cancellationToken) is { } why)
            return new ReportOutcome("", why);
        var report = new TargetReport(
            target,
            Figures(target, form),
            form.On!.Value,
            form.Remark?.Trim() ?? "",
            form.CorrectsId,
            new ReportedBy(user.Id, user.DisplayName, clock.GetUtcNow().UtcDateTime)
        );
        if (form.Evidence is { Length: > 0 } file)
        {
            var (kept, refused) = await attachments.KeepAsync([file], cancellationToken);
            if (refused.Count > 0)
                return new ReportOutcome(nameof(form.Evidence), refused[0]);
            report.Attach(SafeFileName.From(kept[0].Name), kept[0].Content);
        }
        return await SaveAsync(target, report, cancellationToken);
    }

    // The report, the target that knows of it and its standing in one save: two people at once cannot both be the last.
    private async Task<ReportOutcome> SaveAsync(NoticeTarget target, TargetReport report, CancellationToken cancellationToken)
    {
        var effective = await values.EffectiveAsync(target.Id, cancellationToken);
        var value = TargetValues.OfReports(
            target,
            [.. effective.Where(r => r.Id != report.CorrectsId).Append(report).OrderBy(r => r.On).ThenBy(r => r.ReportedAt)]
        );
        if (target.Indicator.Length == 0)
        {
            var standing = await db.Set<TargetStanding>().FirstOrDefaultAsync(s => s.TargetId == target.Id, cancellationToken);
            if (standing is null)
                db.Add(standing = new TargetStanding(target));
            standing.IsWorth(value.Figures, value.On, value.IsReached, clock.GetUtcNow().UtcDateTime);
        }
        db.Add(report);
        target.Reported(report);
        db.Act(
            report.CorrectsId is null ? "notices.target-report" : "notices.target-correct",
            report.CorrectsId is null ? "报告目标完成情况" : "更正目标完成情况",
            $"{target.Subject}：{TargetWords.Value(report.Figures, target.Unit)}"
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ReportOutcome.Kept;
        }
        catch (DbUpdateException e) when (e.IsStale() || e.IsDuplicate(engine))
        {
            return new ReportOutcome("", "", IsStale: true);
        }
    }

    private ReportOutcome? WhyNot(NoticeTarget target, ReportForm form)
    {
        if (!target.IsMeasurable)
            return new ReportOutcome("", "这个目标不计数，不用报数。");
        if (form.On > days.Today)
            return new ReportOutcome(nameof(form.On), "截止日期在今天以后；请填这个数是哪一天的。");
        if (form.On < new DateOnly(1949, 10, 1))
            return new ReportOutcome(nameof(form.On), "截止日期太早，请核对年份。");
        if (form.Numerator is null != form.Denominator is null)
            return new ReportOutcome(nameof(form.Denominator), "分子和分母请一起填，或都不填。");
        if (form.Denominator is 0)
            return new ReportOutcome(nameof(form.Denominator), "分母不能是 0；还没有应计入的对象时不用报数。");
        if (form.Numerator > form.Denominator && target.Unit == TargetUnits.Percent)
            return new ReportOutcome(nameof(form.Numerator), "分子大于分母，比例会超过 100%；请核对。");
        if (form.Value is null && form.Numerator is null)
            return new ReportOutcome(nameof(form.Value), target.Unit == TargetUnits.Percent ? "请填分子和分母，或直接填百分比。" : "请填完成数。");
        if (target.Unit == TargetUnits.Percent && form.Value > 100)
            return new ReportOutcome(nameof(form.Value), "比例不超过 100。");
        return target.Comparison == TargetComparison.AllOf && target.Unit != TargetUnits.Percent && form.Value is null && form.Numerator is null
            ? new ReportOutcome(nameof(form.Value), "请填完成数。")
            : null;
    }

    // Counts decide where they are given: a rate is computed from them, not typed (domain.md 2(m).7 13).
    private static TargetFigures Figures(NoticeTarget target, ReportForm form)
    {
        if (form is not { Numerator: { } part, Denominator: { } whole })
            return new TargetFigures(form.Value!.Value);
        return target.Unit == TargetUnits.Percent ? TargetFigures.Share(part, whole) : new TargetFigures(form.Value ?? part, part, whole);
    }

    private async Task<string?> WhyNotCorrectedAsync(NoticeTarget target, Guid id, CancellationToken cancellationToken)
    {
        if (!await db.Set<TargetReport>().AnyAsync(r => r.Id == id && r.TargetId == target.Id, cancellationToken))
            return "要更正的报数不是这个目标的。";
        return await db.Set<TargetReport>().AnyAsync(r => r.CorrectsId == id, cancellationToken) ? "这次报数已经更正过，请更正最新的那一次。" : null;
    }
}
