using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Search.Index.Analysis;

/// <summary>
/// What a text names as a whole: document numbers, dates, amounts, article labels, Latin words and numbers. Each is one term
/// whose first character no other term has. They only add to the pairs, which alone already find everything as it is written.
/// </summary>
internal static partial class Units
{
    public const char Mark = '§';

    // §d201712
    private const int MonthLength = 8;

    public static IEnumerable<string> Of(string text)
    {
        foreach (Match match in Cited().Matches(text))
            if (TitleKey.Of(match.Groups["title"].Value) is { Length: > 1 } title)
                yield return OfCitation(title);
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !Rare().IsMatch(text))
            yield break;
        var plain = Plain(text);
        foreach (var mention in DocumentNumbers.FindAll(plain))
            yield return OfNumber(mention);
        foreach (var mention in Mentions(plain))
            yield return mention.Term;
    }

    /// <summary>The dates, amounts, Latin words and numbers of a text in its NFKC form.</summary>
    public static IEnumerable<UnitMention> Mentions(string plain)
    {
        foreach (Match match in Date().Matches(plain))
            if (OfDate(match) is { } date)
                yield return new UnitMention(date, match.Index, match.Length);
        foreach (var (value, start, length) in Amounts.FindAll(plain))
            yield return new UnitMention(string.Create(CultureInfo.InvariantCulture, $"{Mark}a{value}"), start, length);
        foreach (Match match in Word().Matches(plain))
            yield return new UnitMention(
                Mark + match.Value.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant(),
                match.Index,
                match.Length,
                !match.Value.Contains(',')
            );
    }

    /// <summary>The text with a comma before and behind each date and amount.</summary>
    public static string SetApart(string text)
    {
        var plain = Plain(text);
        if (plain.Length != text.Length)
            return text;
        var apart = new StringBuilder();
        var at = 0;
        foreach (var mention in Mentions(plain).Where(mention => !mention.IsWord).OrderBy(mention => mention.Start))
            if (mention.Start >= at)
            {
                apart.Append(text, at, mention.Start - at).Append('，').Append(text, mention.Start, mention.Length).Append('，');
                at = mention.Start + mention.Length;
            }
        return apart.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The date, amount or number a word is as a whole; null for any other word.</summary>
    public static string? Whole(string word)
    {
        var plain = Plain(word);
        foreach (var mention in Mentions(plain))
            if (mention.Length == plain.Length && !mention.IsWord)
                return mention.Term;
        return null;
    }

    public static bool IsAmount(string term) => term[1] == 'a' && char.IsAsciiDigit(term[2]);

    public static bool IsDate(string term) => term[1] == 'd' && char.IsAsciiDigit(term[2]);

    /// <summary>A month without a day, whose days are terms of their own.</summary>
    public static bool IsMonth(string term) => term.Length == MonthLength && IsDate(term);

    public static string OfNumber(DocumentNumberMention mention) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{mention.Year}n{mention.Number}");

    /// <summary>A document named in 书名号, by its title's key.</summary>
    public static string OfCitation(string titleKey) => $"{Mark}《{titleKey}";

    public static string OfArticle(string labelKey) => Mark + labelKey.Replace('-', 'p');

    /// <summary>NFKC, with 〇 for the circle many type instead; half a surrogate pair, which has no normal form, becomes a mark of its own.</summary>
    public static string Plain(string text)
    {
        try
        {
            return Normalized(text);
        }
        catch (ArgumentException)
        {
            return Normalized(string.Concat(text.EnumerateRunes()));
        }
    }

    private static string Normalized(string text) => text.Normalize(NormalizationForm.FormKC).Replace('○', '〇');

    private static string? OfDate(Match match)
    {
        var year = ChineseNumber.Parse(match.Groups["year"].ValueSpan) ?? 0;
        var month = ChineseNumber.Parse(match.Groups["month"].ValueSpan) ?? 0;
        var day = ChineseNumber.Parse(match.Groups["day"].ValueSpan) ?? 0;
        return year is < 1900 or > 2099 || month is < 1 or > 12 || day > 31
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Mark}d{year}{month:00}{(day > 0 ? day.ToString("00", CultureInfo.InvariantCulture) : "")}"
            );
    }

    [GeneratedRegex("《(?<title>[^《》\\n]{2,60})》")]
    private static partial Regex Cited();

    [GeneratedRegex("[A-Za-zＡ-Ｚａ-ｚ０-９①-⑳㈠-㈩]|〇年|[一二三四五六七八九]年|[一二三四五六七八九十百千两万亿拾佰仟]元")]
    private static partial Regex Rare();

    [GeneratedRegex(
        @"(?<year>(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})\s?[年.\-/]\s?(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:\s?[月.\-/]\s?(?:(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?)?)?"
    )]
    private static partial Regex Date();

    [GeneratedRegex(@"[A-Za-z]{2,30}|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{2,20}(?:\.[0-9]+)?")]
    private static partial Regex Word();
}
