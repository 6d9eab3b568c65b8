namespace Union.Work.Rules;

/// <summary>The value that holds for an organization on a day, and where it comes from.</summary>
/// <param name="Text">The value with its unit: 25 人.</param>
/// <param name="Source">The article or decision.</param>
/// <param name="Origin">Name of the profile (全国, 河南) or of the organization that overrides it.</param>
public sealed record AppliedRule<T>(T Value, string Text, string Source, string Origin, bool IsOverride, bool IsConfirmed)
{
    /// <summary>For beside a figure: 依据：工会法§11（全国）.</summary>
    public string Basis => $"依据：{Source}（{Origin}{(IsConfirmed ? "" : "，未核实")}）";
}
