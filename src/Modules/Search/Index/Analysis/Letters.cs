using System.Globalization;
using System.Text;

namespace Union.Search.Index.Analysis;

/// <summary>
/// Folds a text into its letters, one code point at a time: a piece of a text therefore folds to a piece of what the text
/// folds to, and nothing that is in a text can be hidden by what stands beside it.
/// </summary>
internal static class Letters
{
    private const int Zero = '零';

    public static List<Letter> Of(string text)
    {
        var letters = new List<Letter>(text.Length);
        var gap = Gap.Break;
        for (var at = 0; at < text.Length; )
        {
            var length = 1;
            var character = text[at];
            if (character is >= '\u4E00' and <= '\u9FFF')
                Add(letters, character, at, 1, ref gap);
            else if (char.IsAsciiLetterOrDigit(character))
                Add(letters, char.ToLowerInvariant(character), at, 1, ref gap);
            else if (character < 128)
                Separate(character <= ' ' || character == 127, ref gap);
            else
                length = Other(text, at, letters, ref gap);
            at += length;
        }
        return letters;
    }

    public static bool IsHan(int code) =>
        code is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static int Other(string text, int at, List<Letter> letters, ref Gap gap)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
        {
            Separate(space: false, ref gap);
            return Math.Max(length, 1);
        }
        switch (Rune.GetUnicodeCategory(rune))
        {
            // Marks upon letters and marks nobody sees (direction, zero width) separate nothing.
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Separate(space: true, ref gap);
                break;
            case UnicodeCategory.OtherPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned:
                Separate(space: false, ref gap);
                break;
            default:
                AddCompatible(rune, at, length, letters, ref gap);
                break;
        }
        return length;
    }

    private static void AddCompatible(Rune rune, int at, int length, List<Letter> letters, ref Gap gap)
    {
        // 二○一七 is typed with a geometric circle as often as with 〇.
        if (rune.Value is 0x3007 or 0x25CB)
        {
            Add(letters, Zero, at, length, ref gap);
            return;
        }
        var form = IsHan(rune.Value) && rune.Value < 0xF900 ? NormalizationForm.FormC : NormalizationForm.FormKD;
        foreach (var part in rune.ToString().Normalize(form).EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(part)
                || Rune.GetUnicodeCategory(part)
                    is UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
                        or UnicodeCategory.SpacingCombiningMark
            )
                Add(letters, Rune.ToLowerInvariant(part).Value, at, length, ref gap);
            else if (Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
                Separate(Rune.IsWhiteSpace(part), ref gap);
        }
    }

    // A line break or a stray space inside Chinese text is no border; between two Latin words or numbers it is.
    private static void Add(List<Letter> letters, int code, int start, int length, ref Gap gap)
    {
        code = HanVariants.Fold(code);
        var joined =
            letters.Count > 0
            && gap switch
            {
                Gap.None => true,
                Gap.Space => IsHan(code) || IsHan(letters[^1].Code),
                _ => false,
            };
        letters.Add(new Letter(code, start, (byte)length, joined));
        gap = Gap.None;
    }

    private static void Separate(bool space, ref Gap gap)
    {
        if (gap != Gap.Break)
            gap = space ? Gap.Space : Gap.Break;
    }

    private enum Gap
    {
        None,
        Space,
        Break,
    }
}
