using System.Text.RegularExpressions;

namespace Union.Identifiers.Books;

/// <summary>A shelf class of the Chinese Library Classification 中国图书馆分类法, 5th edition: TP311.13, D922.5, K827=73.</summary>
public sealed partial record ClcNumber
{
    private static readonly Dictionary<char, string> MainClasses = new()
    {
        ['A'] = "马克思主义、列宁主义、毛泽东思想、邓小平理论",
        ['B'] = "哲学、宗教",
        ['C'] = "社会科学总论",
        ['D'] = "政治、法律",
        ['E'] = "军事",
        ['F'] = "经济",
        ['G'] = "文化、科学、教育、体育",
        ['H'] = "语言、文字",
        ['I'] = "文学",
        ['J'] = "艺术",
        ['K'] = "历史、地理",
        ['N'] = "自然科学总论",
        ['O'] = "数理科学和化学",
        ['P'] = "天文学、地球科学",
        ['Q'] = "生物科学",
        ['R'] = "医药、卫生",
        ['S'] = "农业科学",
        ['T'] = "工业技术",
        ['U'] = "交通运输",
        ['V'] = "航空、航天",
        ['X'] = "环境科学、安全科学",
        ['Z'] = "综合性图书",
    };

    private ClcNumber(string value) => Value = value;

    /// <summary>Capital letters, a point after every third digit, auxiliary marks as written.</summary>
    public string Value { get; }

    /// <summary>One of the 22 letters.</summary>
    public char MainClass => Value[0];

    /// <summary>Chinese.</summary>
    public string MainClassName => MainClasses[MainClass];

    /// <summary>The 22 main classes with their Chinese names.</summary>
    public static IReadOnlyDictionary<char, string> All => MainClasses;

    /// <summary>Whether the other class is this one or lies below it: D92 contains D922.5.</summary>
    public bool Contains(ClcNumber other) => Digits(other.Value).StartsWith(Digits(Value), StringComparison.Ordinal);

    private static string Digits(string value) => value.Replace(".", "", StringComparison.Ordinal);

    public static bool TryParse(string? input, out ClcNumber? number)
    {
        Parse(input).TryGet(out number);
        return number is not null;
    }

    public static Parsed<ClcNumber> Parse(string? input)
    {
        var parsing = new Parsing<ClcNumber>(input, "clc");
        var text = InputText.Compact(input)?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写分类号，请按《中国图书馆分类法》填写，如 D922.5。");
        if (text is null)
            return parsing.FailForm("length", "分类号太长，请只填一个分类号，如 D922.5。");
        return Form().IsMatch(text) ? parsing.Done(new ClcNumber(text)) : parsing.FailForm("form", WhatIsWrong(text));
    }

    private static string WhatIsWrong(string text) =>
        text switch
        {
            _ when !char.IsAsciiLetterUpper(text[0]) => "分类号应以字母开头，如 D922.5，请核对。",
            _ when !MainClasses.ContainsKey(text[0]) => $"没有 {text[0]} 这个大类（分类法不用 L、M、W、Y），请核对首字母。",
            ['T', >= 'A' and <= 'Z', ..] => $"工业技术类没有 {text[..2]}，第二个字母应为 B、D—H、J—N、P、Q、S、U、V，请核对。",
            ['T', ..] => "工业技术类 T 后面还要一个字母，如 TP311，请补全。",
            _ when text.Length > 1 && char.IsAsciiLetter(text[1]) => "只有工业技术类 T 有第二个字母，请核对。",
            _ => "分类号的数字每三位后加一个点，如 TQ174.758.11，末尾不加点，请核对。",
        };

    public override string ToString() => Value;

    [GeneratedRegex("^(?:T[BDEFGHJKLMNPQSUV]|T(?=-)|[A-KN-SUVXZ])(?:[0-9]{1,3}|[0-9]{3}(?:\\.[0-9]{3})*\\.[0-9]{1,3})?(?:[-=:+/(\"].*)?$")]
    private static partial Regex Form();
}
