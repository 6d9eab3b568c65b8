using System.Globalization;

namespace Union.Texts.Citations;

/// <summary>A clause that a text names: 第五条之一第二款第三项. What is not named is 0.</summary>
public readonly record struct ClauseReference(int Article, int Sub = 0, int Paragraph = 0, int Item = 0)
{
    /// <summary>The anchor the cited document's structure gives it.</summary>
    public string Anchor =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"art-{Article}{(Sub > 0 ? $"-{Sub}" : "")}{(Paragraph > 0 || Item > 0 ? $"-p-{Math.Max(Paragraph, 1)}" : "")}{(Item > 0 ? $"-i-{Item}" : "")}"
        );

    /// <summary>Reads 第五条第二款.</summary>
    public static bool TryParse(string? text, out ClauseReference clause)
    {
        clause = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var (found, _) = ClauseReader.Read(text.Trim(), 0);
        if (found.Count == 0)
            return false;
        clause = found[0];
        return true;
    }

    /// <summary>Reads 第五条、第七条至第九条; empty where the text holds anything else.</summary>
    public static IReadOnlyList<ClauseReference> ReadAll(string text)
    {
        var trimmed = text.Trim();
        var (found, end) = ClauseReader.Read(trimmed, 0);
        return end == trimmed.Length ? found : [];
    }
}
