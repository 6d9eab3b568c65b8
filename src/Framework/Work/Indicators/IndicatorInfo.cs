namespace Union.Work.Indicators;

/// <summary>What people need to know to read an indicator's value.</summary>
public sealed record IndicatorInfo
{
    /// <summary>I01 … of the catalogue; a variant carries a letter behind: I02W. Never changed.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Raised with every change of who is in the numerator or denominator; snapshots keep theirs.</summary>
    public int Version { get; init; } = 1;

    public IndicatorUnit Unit { get; init; } = IndicatorUnit.Percent;

    /// <summary>Measure of numerator and denominator, shown beside the counts: 家, 个, 人.</summary>
    public required string Measure { get; init; }

    /// <summary>已建会企业</summary>
    public required string NumeratorName { get; init; }

    /// <summary>应建会企业</summary>
    public required string DenominatorName { get; init; }

    /// <summary>Who is in the denominator and why, in full sentences.</summary>
    public required string Formula { get; init; }

    /// <summary>Where formula, floor and target come from.</summary>
    public required string Source { get; init; }

    /// <summary>Watched all the time (动态保持): below it the value is marked. Differs by place: the rule says how much.</summary>
    public Rule<int>? FloorRule { get; init; }

    /// <summary>To be reached; for counts that should be small, not to be exceeded.</summary>
    public Rule<int>? TargetRule { get; init; }

    /// <summary>The value of <see cref="FloorRule"/> for the site; null until the rules were read, see <see cref="IndicatorBounds"/>.</summary>
    public decimal? Floor { get; init; }

    /// <summary>The value of <see cref="TargetRule"/> for the site.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where floor and target come from: 依据：…（全国）.</summary>
    public string Basis { get; init; } = "";

    /// <summary>A count of something that should not be: zero is best (逾期换届数).</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Speaks of what happened between the beginning of the year and the cut-off date, not of how things stand that day.</summary>
    public bool IsOfPeriod { get; init; }

    /// <summary>Each record counts one; false when records bring amounts with them (members of a union).</summary>
    public bool CountsRecords { get; init; } = true;
}
