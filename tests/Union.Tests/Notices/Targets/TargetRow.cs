using System.Globalization;

namespace Union.Tests.Notices.Targets;

/// <summary>A row of domain.md 2(m).6 as an editor types it in.</summary>
/// <param name="Row">T1 …</param>
/// <param name="Doc">S0, S1, S2.</param>
/// <param name="Subject">What.</param>
/// <param name="Comparison">Name of the comparison.</param>
/// <param name="Amount">Empty where no number is asked for.</param>
/// <param name="Unit">人, 人次 …</param>
/// <param name="Term">Name of the term.</param>
/// <param name="Due">Empty without a date.</param>
internal sealed record TargetRow(string Row, string Doc, string Subject, string Comparison, string Amount, string Unit, string Term, string Due = "")
{
    /// <summary>The row whose part it is.</summary>
    public string PartOf { get; init; } = "";

    public string Base { get; init; } = "";

    public string Indicator { get; init; } = "";

    /// <summary>The words of the text, as far as the warnings look at them; empty: made from the row.</summary>
    public string Words { get; init; } = "";

    /// <summary>The numbered part it stands in: 二, 三（二）.</summary>
    public string Clause { get; init; } = "二";

    /// <summary>A sentence of its own for each row: names of the row make it unique.</summary>
    public string Sentence => $"{Row}：{(Words.Length > 0 ? Words : $"{(Due.Length > 0 ? $"到{Due}，" : "")}{Subject}{Amount}{Unit}")}。";

    public Dictionary<string, string> Form(Guid? total) =>
        new()
        {
            ["Input.Sentence"] = Sentence,
            ["Input.Phrase"] = Words,
            ["Input.Subject"] = Subject,
            ["Input.Comparison"] = Comparison,
            ["Input.Amount"] = Amount,
            ["Input.Unit"] = Unit,
            ["Input.Term"] = Term,
            ["Input.DueOn"] = Due,
            ["Input.Base"] = Base,
            ["Input.Indicator"] = Indicator,
            ["Input.PartOfId"] = total?.ToString("D", CultureInfo.InvariantCulture) ?? "",
        };
}
