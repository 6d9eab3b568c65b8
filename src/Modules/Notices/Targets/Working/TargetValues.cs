using Microsoft.EntityFrameworkCore;
using Union.Texts.Targets;
using Union.Work.Indicators;

namespace Union.Notices.Targets.Working;

/// <summary>The value of a target: from its indicator where one fits, else from the reports.</summary>
internal sealed class TargetValues(UnionDbContext db, IndicatorCalculator indicators, IndicatorCatalog catalog)
{
    public async Task<TargetValue> OfAsync(NoticeTarget target, DateOnly today, CancellationToken cancellationToken)
    {
        if (!target.IsMeasurable)
            return TargetValue.None;
        return target.Indicator.Length > 0
            ? await FromIndicatorAsync(target, today, cancellationToken)
            : OfReports(target, await EffectiveAsync(target.Id, cancellationToken));
    }

    /// <summary>Reports that no other one corrects, the earliest day first.</summary>
    public async Task<List<TargetReport>> EffectiveAsync(Guid targetId, CancellationToken cancellationToken)
    {
        var reports = db.Set<TargetReport>().AsNoTracking().Where(r => r.TargetId == targetId);
        return await reports
            .Where(r => !db.Set<TargetReport>().Any(c => c.CorrectsId == r.Id))
            .OrderBy(r => r.On)
            .ThenBy(r => r.ReportedAt)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Why values of this indicator cannot be compared with the target, in words for the editor; null when they can.</summary>
    public string? WhyNot(string code, string unit)
    {
        if (catalog.Find(code) is not { } indicator)
            return $"没有指标“{code}”，或者它所属的功能没有启用；请从指标看板核对代码，或留空由人工报数。";
        var info = indicator.Info;
        var fits = unit == TargetUnits.Percent ? info.Unit is IndicatorUnit.Percent : info.Measure == unit;
        return fits
            ? null
            : $"指标 {info.Code}“{info.Name}”的单位是{(info.Unit is IndicatorUnit.Percent ? $"%（{info.Measure}）" : info.Measure)}，目标的单位是{unit}，不能相比；请换一个指标，或留空由人工报数。";
    }

    /// <summary>The latest value; reached by the day counts as reached, even if it fell afterwards.</summary>
    public static TargetValue OfReports(NoticeTarget target, List<TargetReport> reports)
    {
        if (reports.Count == 0)
            return TargetValue.None;
        var last = reports[^1];
        var isReached =
            last.Figures.Reaches(target)
            || (target.Term == TargetTerm.ByDate && reports.Exists(r => r.On <= target.DueOn && r.Figures.Reaches(target)));
        return new TargetValue(last.Figures, last.On, isReached);
    }

    private async Task<TargetValue> FromIndicatorAsync(NoticeTarget target, DateOnly today, CancellationToken cancellationToken)
    {
        // What was reached is asked of the last day, not of what became of it later.
        var on = target.Term == TargetTerm.ByDate && target.DueOn < today ? target.DueOn.Value : today;
        if (await indicators.ValueAsync(target.Indicator, target.OrganizationId, on, cancellationToken) is not { } value)
            return TargetValue.None;
        if (Figures(target, value) is not { } figures)
            return TargetValue.None;
        return new TargetValue(figures, on, figures.Reaches(target));
    }

    private static TargetFigures? Figures(NoticeTarget target, IndicatorValue value)
    {
        if (target.Unit == TargetUnits.Percent)
            return value.Denominator > 0 ? TargetFigures.Share(value.Numerator, value.Denominator) : null;
        return value.Info.Unit is IndicatorUnit.Percent
            ? new TargetFigures(value.Numerator, value.Numerator, value.Denominator)
            : new TargetFigures(value.Numerator);
    }
}
