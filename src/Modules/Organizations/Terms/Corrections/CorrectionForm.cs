using System.ComponentModel.DataAnnotations;
using Union.Organizations.Terms.Committees;

namespace Union.Organizations.Terms.Corrections;

/// <summary>A recorded term, corrected with the reply in hand.</summary>
internal sealed class CorrectionForm : TermForm
{
    [Display(Name = "更正的原因"), Required, StringLength(300)]
    public string? Reason { get; set; }

    public int Version { get; set; }

    public static CorrectionForm Of(Term term) =>
        new()
        {
            Number = term.Number,
            StartsOn = term.StartsOn,
            EndsOn = term.EndIsComputed ? null : term.EndsOn,
            Years = term.Years,
            ReplyNumber = term.ReplyNumber,
            ReplyOn = term.ReplyOn,
            Version = term.Version,
        };

    /// <summary>The last day: as the reply states it, or counted.</summary>
    public DateOnly LastDay() => EndsOn ?? Term.ComputeEnd(StartsOn!.Value, Years!.Value);

    public void WriteTo(Term term)
    {
        term.Correct(Number!.Value, StartsOn!.Value, LastDay(), Years!.Value, EndsOn is null);
        term.Approve(ReplyNumber?.Trim() ?? "", ReplyOn);
    }

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("第几届", $"{Number}"),
            ("任期开始", $"{StartsOn:yyyy-MM-dd}"),
            ("任期届满", $"{EndsOn:yyyy-MM-dd}"),
            ("每届年数", $"{Years}"),
            ("批复文号", ReplyNumber ?? ""),
            ("批复日期", $"{ReplyOn:yyyy-MM-dd}"),
        ];
}
