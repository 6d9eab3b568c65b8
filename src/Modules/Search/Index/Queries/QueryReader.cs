using System.Text.RegularExpressions;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Queries;

/// <summary>Reads what a person typed. Nothing typed is ever an error, and nothing of it reaches FTS5 as its language.</summary>
internal static partial class QueryReader
{
    private const int Longest = 500;
    private const int LongTitle = 60;
    private const int LongWord = 12;

    public static ParsedQuery Read(string text)
    {
        text = Cut(text);
        var required = Quoted().Matches(text).SelectMany(match => Analyzer.Runs(match.Groups["phrase"].Value)).ToList();
        var plain = Units.Plain(text);
        var isQuestion = required.Count == 0 && (Asks().IsMatch(plain) || Analyzer.Runs(text).Any(run => run.Pairs.Count >= LongWord));
        var runs = Analyzer.Runs(isQuestion ? Empty().Replace(text, "，") : text);
        if (runs.Count == 0)
            runs = Analyzer.Runs(text);
        if (runs.Count == 0)
            return ParsedQuery.Nothing;
        var number = DocumentNumbers.FindAll(plain).FirstOrDefault();
        return new ParsedQuery
        {
            Runs = runs,
            Required = required,
            IsQuestion = isQuestion,
            Title = text.Length <= LongTitle && TitleKey.Of(text) is { Length: > 1 } title ? title : null,
            Article = ArticleOf(plain),
            Number = number,
            NumberKey = number is null ? null : DocumentNumbers.Key(plain),
        };
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static (string, string)? ArticleOf(string text)
    {
        if (text.Length > LongTitle || ArticleLabels.AtEnd(text) is not { } found)
            return null;
        var title = TitleKey.Of(found.Before);
        return title.Length > 1 ? (title, found.Key) : null;
    }

    [GeneratedRegex("[\"“”„＂「『](?<phrase>[^\"“”„＂「」『』]+)[\"“”＂」』]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[?？]|吗|什么|怎么|怎样|如何|是否|能否|可否|为何|为什么|哪些|哪个|哪种|哪里|多少|多久|谁|几[个年天月日次]|呢\\s*$")]
    private static partial Regex Asks();

    // Words of the asking itself; the law answers without them.
    [GeneratedRegex(
        "请问|为什么|什么样的|什么|怎么办|怎么样|怎么|怎样|如何|是否|能否|可否|为何|哪些|哪个|哪种|哪里|多少|多久|是不是|能不能|可不可以|有没有|应该|的话|吗|呢|吧|啊|我们|我的|我|你|他们|她|您"
    )]
    private static partial Regex Empty();
}
