using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static Union.Identifiers.Documents.DocumentNumberText;

namespace Union.Identifiers.Documents;

/// <summary>Reads a text that should be one document number.</summary>
internal static partial class DocumentNumberParser
{
    private const string Example = "如 测工发〔2099〕1号";
    private const int Max = DocumentNumber.MaxSequence;

    public static Parsed<DocumentNumber> Parse(string? input, DocumentNumberPurpose purpose)
    {
        var parsing = new Parsing<DocumentNumber>(input, "document-number");
        var folded = InputText.Fold(input);
        if (folded is "")
            return parsing.FailForm("empty", $"没有填写发文字号，应写成“机关代字〔年份〕序号号”，{Example}。");
        if (folded is null)
            return parsing.FailForm("length", $"这段文字太长，不是一个发文字号；请只填发文字号，{Example}。");
        var spaced = WithoutOuterBrackets(Unify(folded));
        spaced = Trailer().Replace(spaced, "号");
        var text = spaced.Replace(" ", "", StringComparison.Ordinal);
        var ordinary = Ordinary().Match(text);
        if (ordinary.Success && IsCode(ordinary.Groups["code"].Value))
            return FromOrdinary(parsing, ordinary, purpose, bracketsLost: false);
        if (BracketsLost().Match(spaced) is { Success: true } lost)
            return FromOrdinary(parsing, lost, purpose, bracketsLost: true);
        if (Order().Match(text) is { Success: true } order)
            return FromOrder(parsing, order);
        if (OrderReversed().Match(text) is { Success: true } reversed)
            return FromOrder(parsing, reversed);
        if (ordinary.Success)
            return CodeError(parsing, ordinary.Groups["code"].Value);
        return parsing.FailForm(WhatIsWrong(text, out var message), message);
    }

    private static Parsed<DocumentNumber> CodeError(Parsing<DocumentNumber> parsing, string code) =>
        parsing.FailForm("code", $"机关代字“{code}”应为 {MinCode}—{MaxCode} 个汉字，请核对，{Example}。");

    private static Parsed<DocumentNumber> FromOrdinary(Parsing<DocumentNumber> parsing, Match match, DocumentNumberPurpose purpose, bool bracketsLost)
    {
        var code = match.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal);
        if (!IsCode(code))
            return CodeError(parsing, code);
        if (Sequence(match.Groups["seq"].Value) is not { } sequence)
            return parsing.FailForm("sequence", $"序号应为 1—{Max}，请核对“号”前面的数字。");
        var notes = Notes(match, bracketsLost).ToList();
        if (purpose == DocumentNumberPurpose.Issuing && notes.Count > 0)
            return parsing.FailForm(notes[0].Code, notes[0].Message + "，请改正后再编号（GB/T 9704-2012）。");
        foreach (var (noteCode, message) in notes)
            parsing.Warn(CheckLevel.Form, noteCode, message + "，已按规范写法记录，原文照存。");
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return parsing.Done(new DocumentNumber(DocumentNumberKind.Ordinary, code, year, sequence));
    }

    private static IEnumerable<(string Code, string Message)> Notes(Match match, bool bracketsLost)
    {
        if (bracketsLost)
            yield return ("brackets-lost", "年份没有用六角括号〔〕括起来");
        if (match.Groups["di"].Success)
            yield return ("di", "序号前不加“第”字");
        if (match.Groups["seq"].ValueSpan.StartsWith('0'))
            yield return ("leading-zero", "序号不编虚位（1 不写作 01）");
    }

    private static Parsed<DocumentNumber> FromOrder(Parsing<DocumentNumber> parsing, Match match)
    {
        if (!ChineseNumerals.TryRead(match.Groups["seq"].ValueSpan, out var sequence) || sequence is < 1 or > Max)
            return parsing.FailForm("sequence", $"序号应为 1—{Max}，请核对“号”前面的数字。");
        var kind = match.Groups["kind"].Value == "令" ? DocumentNumberKind.Order : DocumentNumberKind.Announcement;
        int? year = match.Groups["year"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;
        return parsing.Done(new DocumentNumber(kind, match.Groups["code"].Value, year, sequence));
    }

    private static int? Sequence(ReadOnlySpan<char> digits)
    {
        digits = digits.TrimStart('0');
        return digits.Length is >= 1 and <= 5 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    // Every kind of bracket becomes 〔〕, white space one blank, traditional characters simplified.
    private static string Unify(string folded)
    {
        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (InputText.IsBlank(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
            }
            else if (Openers.Contains(c))
                result.Append('〔');
            else if (Closers.Contains(c))
                result.Append('〕');
            else
                result.Append(Simplify(c));
        }
        return result.ToString().Trim();
    }

    // A number is often quoted whole in brackets: （测工发〔2099〕1号）.
    private static string WithoutOuterBrackets(string text) => text is ['〔', .. var inner, '〕'] ? inner.Trim() : text;

    private static string WhatIsWrong(string text, out string message)
    {
        (var code, message) = text switch
        {
            _ when Count(text, '〔') != Count(text, '〕') => ("brackets", $"括号不配对，无法断定年份和序号；请对照原文核对，{Example}。"),
            _ when SequenceInBrackets().IsMatch(text) => ("brackets", $"括号括住的应是年份而不是序号；请对照原文核对，{Example}。"),
            _ when ShortYear().IsMatch(text) => ("year", $"年份要写四位数字（19××或20××），不能缩写；{Example}。"),
            _ when !text.EndsWith('号') => ("hao", $"发文字号应以“号”字结尾，{Example}。"),
            _ when text.StartsWith('〔') => ("code", $"年份前没有机关代字；请对照原文补全，{Example}。"),
            _ when BadCode().IsMatch(text) => ("code", $"机关代字应为汉字；请核对年份前面的文字，{Example}。"),
            _ when BadSequence().IsMatch(text) => ("sequence", $"序号应为 1—{Max} 的阿拉伯数字；请对照原文核对，{Example}。"),
            _ when !text.Contains('〔', StringComparison.Ordinal) => ("year", $"没有年份；年份用四位数字写在六角括号〔〕内，{Example}。"),
            _ => ("form", $"不是规范的发文字号；应写成“机关代字〔年份〕序号号”，{Example}。"),
        };
        return code;
    }

    private static int Count(string text, char c) => text.AsSpan().Count(c);

    [GeneratedRegex("^(?<code>[\u4e00-\u9fff]{1,40})〔(?<year>(?:19|20)[0-9]{2})年?〕(?<di>第)?(?<seq>[0-9]{1,9})号$")]
    private static partial Regex Ordinary();

    // 测工办 2014 47 号, 测工发2014年第47号: a blank, 年 or 第 must part year and sequence.
    [GeneratedRegex(
        "^(?<code>[\u4e00-\u9fff ]{1,40}["
            + Series
            + "]) ?(?<year>(?:19|20)[0-9]{2})(?: (?<di>第 ?)?| ?年 ?(?<di>第 ?)?|(?<di>第 ?))(?<seq>[0-9]{1,9}) ?号$"
    )]
    private static partial Regex BracketsLost();

    // …号文件: the way the text is spoken of.
    [GeneratedRegex("号 ?文件?$")]
    private static partial Regex Trailer();

    private const string Numeral = "[0-9" + ChineseNumerals.Characters + "]{1,9}";

    [GeneratedRegex(
        "^(?<code>[\u4e00-\u9fff、]{2,60}?)(?<kind>令|公告)(?:〔?(?<year>(?:19|20)[0-9]{2})(?:年|〕))?〔?第?(?<seq>" + Numeral + ")号〕?$"
    )]
    private static partial Regex Order();

    [GeneratedRegex("^(?<code>[\u4e00-\u9fff、]{2,60}?)第(?<seq>" + Numeral + ")号(?<kind>令|公告)$")]
    private static partial Regex OrderReversed();

    [GeneratedRegex("(?:19|20)[0-9]{2}〔[0-9]+〕")]
    private static partial Regex SequenceInBrackets();

    [GeneratedRegex("〔[0-9]{0,3}〕|〔[0-9]{5,}〕|〔(?!19|20)[0-9]{4}〕")]
    private static partial Regex ShortYear();

    [GeneratedRegex("^[^〔]*[^〔一-鿿]〔")]
    private static partial Regex BadCode();

    [GeneratedRegex("〔[0-9]{4}〕[^〔〕]*号$")]
    private static partial Regex BadSequence();
}
