namespace Union.Identifiers.Organizations;

/// <summary>
/// An organization code 组织机构代码 (GB 11714-1997): eight characters and a check character. It lives on inside the unified social credit code
/// and alone on papers from before 2015.
/// </summary>
public sealed record OrganizationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganizationCode(string value) => Value = value;

    /// <summary>Nine characters without the hyphen.</summary>
    public string Value { get; }

    /// <summary>The check character of the first eight.</summary>
    /// <exception cref="ArgumentException">Not eight characters of 0-9 and A-Z.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first8)
    {
        if (first8.Length != 8)
            throw new ArgumentException("组织机构代码的校验码由前 8 位算出。", nameof(first8));
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += ValueOf(first8[i]) * Weights[i];
        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    private static int ValueOf(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'A' and <= 'Z' => c - 'A' + 10,
            _ => throw new ArgumentException($"组织机构代码不能含“{InputText.Show(c)}”。"),
        };

    public static bool TryParse(string? input, out OrganizationCode? code)
    {
        Parse(input).TryGet(out code);
        return code is not null;
    }

    public static Parsed<OrganizationCode> Parse(string? input)
    {
        var parsing = new Parsing<OrganizationCode>(input, "organization-code");
        var text = InputText.Compact(input, "-—–")?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写组织机构代码，请填写 8 位本体代码和 1 位校验码。");
        if (text is not { Length: 9 })
            return parsing.FailForm("length", $"组织机构代码应为 9 位，现在是 {text?.Length ?? parsing.Raw.Length} 位，请对照证书核对。");
        for (var i = 0; i < 9; i++)
            if (!char.IsAsciiDigit(text[i]) && !(i < 8 ? char.IsAsciiLetterUpper(text[i]) : text[i] == 'X'))
                return parsing.FailForm("alphabet", $"组织机构代码第 {i + 1} 位“{InputText.Show(text[i])}”不允许，请对照证书改正。");
        return CheckCharacter(text.AsSpan(0, 8)) == text[8]
            ? parsing.Done(new OrganizationCode(text))
            : parsing.Fail(CheckLevel.CheckDigit, "check-digit", "组织机构代码的校验码不符，至少有一位录错，请对照证书逐位核对。");
    }

    /// <summary>As printed, with the hyphen: TE5T0001-6.</summary>
    public override string ToString() => $"{Value[..8]}-{Value[8]}";
}
