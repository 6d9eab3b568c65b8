using System.Text.RegularExpressions;
using Union.Texts.Structure;

namespace Union.Texts.Targets;

/// <summary>
/// Finds the words of a text that set a target: a number with a unit and a date, a floor or a duty (domain 2(m).6). It proposes; results of
/// the past, conditions (25人以上的应当…) told apart as well as may be, a person decides. Reads what is written and mends nothing.
/// </summary>
public static partial class TargetFinder
{
    /// <param name="text">Markdown or plain text.</param>
    /// <param name="year">The year it was written, for 今年 and 4月30日前; null where it is not known.</param>
    public static IReadOnlyList<TargetProposal> Find(string text, int? year = null) => Find(TextStructure.Parse(text), year);

    /// <summary>The same for a text whose structure is known; in the order of the text. Takes time proportional to the text.</summary>
    public static IReadOnlyList<TargetProposal> Find(TextStructure structure, int? year = null)
    {
        var found = new List<TargetProposal>();
        foreach (var sentence in TargetSentence.Of(structure.Source))
            if (IsWorthReading(sentence.Words))
                found.AddRange(new SentenceReader(sentence, year, AnchorAt(structure, sentence.Start)).Read());
        return found;
    }

    private static string AnchorAt(TextStructure structure, int position)
    {
        var part = structure.At(position);
        while (part is { Anchor.Length: 0 })
            part = part.Parent;
        return part?.Anchor ?? "";
    }

    private static bool IsWorthReading(string words) => Hint().IsMatch(words);

    [GeneratedRegex("[0-9%一二三四五六七八九十百]|全覆盖|全部|所有")]
    private static partial Regex Hint();
}
