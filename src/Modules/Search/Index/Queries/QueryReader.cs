using System.Text.RegularExpressions;
using Union.Search.Index.Analysis;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Queries;

/// <summary>Reads what a person typed. Nothing typed is ever an error, and nothing of it reaches FTS5 as its language.</summary>
internal static partial class QueryReader
{
    public const int Longest = 500;

    private const int LongTitle = 60;
    private const int LongWord = 12;
    private const int BesideNumber = 4;
    private const double LeastForKeywords = 0.6;

    public static ParsedQuery Read(string text, Vocabulary? vocabulary = null)
    {
        text = Cut(text);
        var (filters, rest) = QueryFilterReader.Take(text);
        var (excluded, words) = TakeExcluded(rest);
        // Nothing but a minus: a dash before a word, then.
        if (!filters.Any && Letters.Of(words).Count == 0)
            (excluded, words) = ([], rest);
        // In a question “…” only sets a word off, as in any sentence; typed plain quotes always mean the phrase.
        var phrases = (Asks().IsMatch(Units.Plain(words)) && Letters.Of(Quoted().Replace(words, "")).Count > 1 ? PlainlyQuoted() : Quoted())
            .Matches(words)
            .Select(match => match.Groups["phrase"].Value.Trim())
            .ToList();
        var query = new ParsedQuery
        {
            Text = text,
            Words = words.Trim(),
            Filters = filters,
            Phrases = phrases,
            Required = [.. phrases.SelectMany(Analyzer.Runs)],
            Excluded = excluded,
            Forbidden = [.. excluded.Select(Analyzer.Runs).Where(runs => runs.Count > 0)],
        };
        return Understand(query, vocabulary ?? Vocabulary.BuiltIn);
    }

    private static ParsedQuery Understand(ParsedQuery query, Vocabulary vocabulary)
    {
        var plain = Units.Plain(query.Words);
        var number = NumberOf(plain);
        // What is written 5000元 here is 0.5万元 there: in the middle of a word, too, it stands for itself.
        var words = query.Required.Count > 0 || number is not null ? query.Words : Units.SetApart(query.Words);
        var isQuestion = query.Required.Count == 0 && (Asks().IsMatch(plain) || Analyzer.Runs(words).Any(run => run.Pairs.Count >= LongWord));
        if (isQuestion)
            words = query.Words;
        // A space in a text is often a stray one; a person who types one parts two words.
        var spaced = Spaces().Replace(words, match => match.Groups["phrase"].Success ? match.Value : "，");
        var runs = Analyzer.Runs(isQuestion ? Empty().Replace(spaced, "，") : spaced);
        if (runs.Count == 0)
            runs = Analyzer.Runs(spaced);
        if (runs.Count == 0)
            return query with { Kind = query.Filters.Any ? QueryKind.Filter : QueryKind.Empty };
        var article = ArticleReader.Read(plain, vocabulary);
        var isTitle = query.Words.Length <= LongTitle && query.Required.Count == 0;
        var title = isTitle ? TitleOf(query.Words, vocabulary) : null;
        return query with
        {
            Kind =
                number is not null && Letters.Of(plain).Count - Letters.Of(number.Written).Count <= BesideNumber ? QueryKind.DocumentNumber
                : article is not null ? QueryKind.Article
                : isQuestion ? QueryKind.Question
                : query.Required.Count > 0 ? QueryKind.Phrase
                : QueryKind.Keywords,
            Runs = runs,
            Units = isQuestion || query.Required.Count > 0 ? [] : UnitsOf(words),
            Title = title,
            TitleParts = title is null ? [] : TitleWays.Parts(title),
            Article = article,
            Number = number,
            NumberKey = number is null ? null : DocumentNumbers.Key(number.Written),
            Expansions = ExpansionsOf(query, runs, isQuestion, vocabulary),
        };
    }

    private static List<QueryUnit> UnitsOf(string words)
    {
        var (units, run) = (new List<QueryUnit>(), 0);
        foreach (var word in Words().Split(words).Where(word => word.Length > 0))
        {
            var count = Analyzer.Runs(word).Count;
            if (Units.Whole(word) is { } term)
                units.Add(new QueryUnit(term, Units.IsMonth(term), run, count));
            run += count;
        }
        return units;
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static (List<string> Excluded, string Remaining) TakeExcluded(string text)
    {
        var excluded = new List<string>();
        var rest = Excluded()
            .Replace(
                text,
                match =>
                {
                    excluded.Add(match.Groups["phrase"] is { Success: true } phrase ? phrase.Value.Trim() : match.Groups["word"].Value);
                    return " ";
                }
            );
        return (excluded, rest);
    }

    // The last 号 is often left out.
    private static DocumentNumberMention? NumberOf(string plain) =>
        DocumentNumbers.FindAll(plain).FirstOrDefault()
        ?? (
            plain.Length <= LongTitle && Unfinished().Match(plain) is { Success: true } match
                ? DocumentNumbers.FindAll(match.Result("${code}〔${year}〕${number}号")).FirstOrDefault()
                : null
        );

    private static string? TitleOf(string words, Vocabulary vocabulary) =>
        TitleKey.Of(vocabulary.FullForm(words) ?? words) is { Length: > 1 } title ? title : null;

    // A keyword means what it means as a whole, a phrase itself alone; a sentence is looked through for words that mean more.
    private static IReadOnlyList<QueryExpansion> ExpansionsOf(ParsedQuery query, List<TermRun> runs, bool isQuestion, Vocabulary vocabulary)
    {
        if (isQuestion)
            return vocabulary.FindIn(query.Words);
        var quoted = query.Required.Select(run => run.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. runs.Select(run => run.Text)
                .Where(word => !quoted.Contains(word))
                .SelectMany(vocabulary.ExpansionsOf)
                .Where(item => item.Weight >= LeastForKeywords),
        ];
    }

    [GeneratedRegex("[\"“”„＂「『](?<phrase>[^\"“”„＂「」『』]+)[\"“”＂」』]")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(?<phrase>[^\"]+)\"")]
    private static partial Regex PlainlyQuoted();

    [GeneratedRegex("(?<phrase>[\"“„＂「『][^\"“”„＂「」『』]+[\"”＂」』])|\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[\\s，]+")]
    private static partial Regex Words();

    // Two dashes are a Chinese dash, a dash between two numbers a range.
    [GeneratedRegex("(?<=^|\\s)[-－−](?:[\"“「『](?<phrase>[^\"“”「」『』]+)[\"”」』]|(?<word>[^\\s\"“”「」『』\\-－−]\\S*))")]
    private static partial Regex Excluded();

    [GeneratedRegex(
        "^\\s*(?<code>[\u4e00-\u9fff]{2,12})[^\u4e00-\u9fff0-9]{0,3}(?<year>(?:19|20)[0-9]{2})[^\u4e00-\u9fff0-9]{1,3}(?<number>[0-9]{1,5})\\s*$"
    )]
    private static partial Regex Unfinished();

    [GeneratedRegex("[?？]|吗|什么|怎么|怎样|如何|是否|能否|可否|为何|为什么|哪些|哪个|哪种|哪里|多少|多久|多长|谁|几[个年天月日次]|呢\\s*$")]
    private static partial Regex Asks();

    // Words of the asking itself; the law answers without them.
    [GeneratedRegex(
        "请问|为什么|什么样的|什么|怎么办|怎么样|怎么|怎样|如何|是否|能否|可否|为何|哪些|哪个|哪种|哪里|多少|多久|多长时间|多长|是不是|能不能|可不可以|有没有|应该|的话|吗|呢|吧|啊|我们|我的|我|你|他们|她|您"
    )]
    private static partial Regex Empty();
}
