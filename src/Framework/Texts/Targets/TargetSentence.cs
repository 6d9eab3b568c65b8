using System.Text.RegularExpressions;

namespace Union.Texts.Targets;

/// <summary>A sentence of a text and its phrases, with titles and document numbers covered: what another document is called sets no target.</summary>
internal sealed partial class TargetSentence
{
    /// <summary>What is longer is no sentence but a table or a text without marks, and sets no target.</summary>
    private const int Longest = 2000;
    private const char Cover = '□';

    private TargetSentence(string source, int start, int end)
    {
        (Source, Start, End) = (source, start, end);
        Words = Covered().Replace(Narrow(source[start..end]), m => new string(Cover, m.Length));
    }

    public string Source { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>As long as the sentence itself: digits narrow, titles and numbers covered.</summary>
    public string Words { get; }

    public string Text => Source[Start..End];

    public static IEnumerable<TargetSentence> Of(string source)
    {
        for (int start = 0, at = 0; at <= source.Length; at++)
        {
            var ends = at == source.Length || source[at] is '。' or '！' or '？' or '\n' or '\r';
            if (!ends)
                continue;
            var end = at < source.Length && source[at] is '。' or '！' or '？' ? at + 1 : at;
            while (start < end && (char.IsWhiteSpace(source[start]) || source[start] is '#' or '>' or '*' or '|' or '-'))
                start++;
            if (end - start is > 3 and <= Longest)
                yield return new TargetSentence(source, start, end);
            start = at + 1;
        }
    }

    /// <summary>The ranges between commas and semicolons, relative to the sentence.</summary>
    public IEnumerable<Range> Phrases()
    {
        var start = 0;
        for (var at = 0; at <= Words.Length; at++)
        {
            if (at < Words.Length && !IsBoundary(at))
                continue;
            if (at > start)
                yield return start..at;
            start = at + 1;
        }
    }

    // A comma between digits belongs to the number: 14,000.
    private bool IsBoundary(int at) =>
        Words[at] switch
        {
            '，' or '；' or ';' or '。' or '！' or '？' or '：' => true,
            ',' => !(at > 0 && char.IsAsciiDigit(Words[at - 1]) && IsThousand(at + 1)),
            _ => false,
        };

    private bool IsThousand(int at) =>
        at + 3 <= Words.Length
        && Words.AsSpan(at, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 3 == Words.Length || !char.IsAsciiDigit(Words[at + 3]));

    private static string Narrow(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] switch
                    {
                        >= '０' and <= '９' => (char)(from[i] - '０' + '0'),
                        '％' => '%',
                        '．' => '.',
                        _ => from[i],
                    };
            }
        );

    [GeneratedRegex(
        @"《[^》]{0,200}》|[〔\[【]\d{4}[〕\]】]\s*\d+\s*号|[一二三四五六七八九十]+、(?=[\p{L}“])|[（(][一二三四五六七八九十]+[)）]|(?<![\d.])\d{1,2}[.、](?=[\p{L}“])"
    )]
    private static partial Regex Covered();
}
