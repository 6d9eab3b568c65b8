namespace Union.Identifiers.Books;

/// <summary>A book number ISBN (GB/T 5795-2006), held as 13 digits. Books of before 1987 and pamphlets have none.</summary>
public sealed record Isbn
{
    private Isbn(string value) => Value = value;

    /// <summary>13 digits, no hyphens.</summary>
    public string Value { get; }

    /// <summary>Whether the book was published in China (group 7).</summary>
    public bool IsChinese => Value.StartsWith("9787", StringComparison.Ordinal);

    /// <summary>The old ten-character form; null for prefix 979, which has none.</summary>
    public string? Ten => Value.StartsWith("978", StringComparison.Ordinal) ? Value[3..12] + CheckCharacter10(Value.AsSpan(3, 9)) : null;

    /// <summary>The check digit of twelve digits.</summary>
    /// <exception cref="ArgumentException">Not twelve digits.</exception>
    public static char CheckDigit13(ReadOnlySpan<char> first12)
    {
        Require(first12, 12);
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (first12[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return (char)('0' + (10 - sum % 10) % 10);
    }

    /// <summary>The check character of nine digits in the old form; it may be X.</summary>
    /// <exception cref="ArgumentException">Not nine digits.</exception>
    public static char CheckCharacter10(ReadOnlySpan<char> first9)
    {
        Require(first9, 9);
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (first9[i] - '0') * (10 - i);
        return ((11 - sum % 11) % 11) switch
        {
            10 => 'X',
            var digit => (char)('0' + digit),
        };
    }

    private static void Require(ReadOnlySpan<char> digits, int length)
    {
        if (digits.Length != length || !InputText.AllDigits(digits))
            throw new ArgumentException($"ISBN 的校验位由 {length} 位数字算出。");
    }

    public static bool TryParse(string? input, out Isbn? isbn)
    {
        Parse(input).TryGet(out isbn);
        return isbn is not null;
    }

    /// <summary>Reads 13 digits or the old 10 characters, with or without hyphens and the letters ISBN.</summary>
    public static Parsed<Isbn> Parse(string? input)
    {
        var parsing = new Parsing<Isbn>(input, "isbn");
        var text = InputText.Compact(input, "-—–‐")?.ToUpperInvariant();
        if (text?.StartsWith("ISBN", StringComparison.Ordinal) == true)
            text = text[4..].TrimStart(':');
        if (text is "")
            return parsing.FailForm("empty", "没有填写 ISBN；没有书号的图书此栏可以不填。");
        return text switch
        {
            { Length: 13 } => Parse13(parsing, text),
            { Length: 10 } => Parse10(parsing, text),
            _ => parsing.FailForm(
                "length",
                $"ISBN 应为 13 位（1987—2006 年的旧书为 10 位），现在是 {text?.Length ?? parsing.Raw.Length} 位，请对照版权页核对。"
            ),
        };
    }

    private static Parsed<Isbn> Parse13(Parsing<Isbn> parsing, string text)
    {
        if (!InputText.AllDigits(text))
            return parsing.FailForm("alphabet", "13 位 ISBN 只能是数字，请对照版权页核对。");
        if (text.StartsWith("977", StringComparison.Ordinal))
            return parsing.FailForm("issn", "977 开头的是期刊的条码，不是图书的 ISBN，请核对。");
        if (!text.StartsWith("978", StringComparison.Ordinal) && !text.StartsWith("979", StringComparison.Ordinal))
            return parsing.FailForm("prefix", "ISBN 应以 978 或 979 开头，请对照版权页核对。");
        return CheckDigit13(text.AsSpan(0, 12)) == text[12] ? parsing.Done(new Isbn(text)) : WrongCheck(parsing);
    }

    private static Parsed<Isbn> Parse10(Parsing<Isbn> parsing, string text)
    {
        if (!InputText.AllDigits(text.AsSpan(0, 9)) || !(char.IsAsciiDigit(text[9]) || text[9] == 'X'))
            return parsing.FailForm("alphabet", "10 位 ISBN 只能是数字，只有最后一位可以是 X，请对照版权页核对。");
        if (CheckCharacter10(text.AsSpan(0, 9)) != text[9])
            return WrongCheck(parsing);
        var first12 = "978" + text[..9];
        return parsing.Done(new Isbn(first12 + CheckDigit13(first12)));
    }

    private static Parsed<Isbn> WrongCheck(Parsing<Isbn> parsing) =>
        parsing.Fail(CheckLevel.CheckDigit, "check-digit", "ISBN 的校验位不符，至少有一位录错，请对照版权页逐位核对。");

    public override string ToString() => Value;
}
