using System.Text.RegularExpressions;

namespace Union.Work.Documents.Filling;

/// <summary>A placeholder in a template. Full-width signs are read too: people type them with a Chinese keyboard.</summary>
internal readonly partial record struct Token(TokenKind Kind, string Name, bool IsOptional)
{
    public bool Opens => Kind is TokenKind.Open or TokenKind.Absent;

    /// <summary>As written in a template.</summary>
    public override string ToString() =>
        Kind switch
        {
            TokenKind.Open => $"{{{{#{Name}}}}}",
            TokenKind.Absent => $"{{{{^{Name}}}}}",
            TokenKind.Close => $"{{{{/{Name}}}}}",
            _ => $"{{{{{Name}{(IsOptional ? "?" : "")}}}}}",
        };

    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    public static IEnumerable<Token> All(string text) => Find(text).Select(Of);

    /// <summary>The token that is the whole text; null when it is something else.</summary>
    public static Token? Whole(string text) =>
        text.Length is > 4 and < 120 && Pattern().Match(text) is { Success: true } match && match.Length == text.Length ? Of(match) : null;

    public static Token Of(Match match) =>
        new(
            match.Groups["sign"].ValueSpan switch
            {
                "#" or "＃" => TokenKind.Open,
                "^" or "＾" or "…" or "……" => TokenKind.Absent,
                "/" or "／" => TokenKind.Close,
                _ => TokenKind.Value,
            },
            match.Groups["name"].Value.Replace('．', '.').Replace('。', '.'),
            match.Groups["optional"].Length > 0
        );

    /// <summary>What looks like the beginning or the end of a placeholder and is none.</summary>
    public static string? Stray(string text)
    {
        var rest = Pattern().Replace(text, "\u0001");
        for (var i = 0; i + 1 < rest.Length; i++)
            if ((rest[i] is '{' or '｛' && rest[i + 1] is '{' or '｛') || (rest[i] is '}' or '｝' && rest[i + 1] is '}' or '｝'))
                return rest[Math.Max(0, i - 10)..Math.Min(rest.Length, i + 20)].Replace("\u0001", "…", StringComparison.Ordinal);
        return null;
    }

    [GeneratedRegex(
        @"[{｛]{2}\s{0,4}(?<sign>[#＃^＾/／]?|…{1,2})\s{0,4}(?<name>[a-zA-Z][a-zA-Z0-9_]{0,40}(?:[.．。][a-zA-Z0-9_]{1,40}){0,3})(?<optional>[?？]?)\s{0,4}[}｝]{2}"
    )]
    private static partial Regex Pattern();
}
