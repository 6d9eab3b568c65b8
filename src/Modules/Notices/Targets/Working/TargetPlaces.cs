using Union.Texts.Structure;

namespace Union.Notices.Targets.Working;

/// <summary>Finds sentences in a text again, whatever blanks and line breaks were set between their characters.</summary>
internal sealed class TargetPlaces
{
    private readonly TextStructure _structure;
    private readonly string _bare;
    private readonly List<int> _positions = [];

    public TargetPlaces(TextStructure structure)
    {
        _structure = structure;
        _bare = Bare(structure.Source, _positions);
    }

    /// <summary>Where the sentence and its stating words stand; null when the sentence is not in the text.</summary>
    public (int Start, string Anchor)? Find(string sentence, string phrase)
    {
        var wanted = Bare(sentence, null);
        if (wanted.Length == 0 || _bare.IndexOf(wanted, StringComparison.Ordinal) is var at && at < 0)
            return null;
        var inside = wanted.IndexOf(Bare(phrase, null), StringComparison.Ordinal);
        var start = _positions[at + Math.Max(0, inside)];
        var part = _structure.At(start);
        while (part is { Anchor.Length: 0 })
            part = part.Parent;
        return (start, part?.Anchor ?? "");
    }

    private static string Bare(string text, List<int>? positions)
    {
        var bare = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            bare.Append(text[i]);
            positions?.Add(i);
        }
        return bare.ToString();
    }
}
