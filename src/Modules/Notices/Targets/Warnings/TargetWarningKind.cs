namespace Union.Notices.Targets.Warnings;

/// <summary>Kinds of contradictions (domain.md 2(m).7).</summary>
internal enum TargetWarningKind
{
    /// <summary>The parts add up to something else than the total: 88 against 78.</summary>
    PartsSum,

    /// <summary>A part is counted in another unit than its total.</summary>
    PartUnit,

    /// <summary>The same by two days: all by 2019 and all by 2020.</summary>
    TwoDates,

    /// <summary>Two numbers for the same day.</summary>
    TwoNumbers,

    /// <summary>Nearly the same stands in two clauses for the same day.</summary>
    Overlap,

    /// <summary>The day lies outside the years of the plan the sentence cites.</summary>
    OutsidePlan,

    /// <summary>A share of something whose number nobody wrote down.</summary>
    NoBase,

    /// <summary>人数 given in 人次, or one subject in both.</summary>
    PeopleOrTimes,

    /// <summary>25人以上 here, 会员25人以上 there.</summary>
    WhoIsCounted,
}
