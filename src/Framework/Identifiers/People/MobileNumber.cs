namespace Union.Identifiers.People;

/// <summary>
/// A mainland mobile number. It has no check digit and no reserved fictitious range: any well-formed number may be somebody's.
/// <see cref="ToString"/> gives the masked form.
/// </summary>
public sealed record MobileNumber
{
    private MobileNumber(string value) => Value = value;

    /// <summary>Eleven digits.</summary>
    public string Value { get; }

    /// <summary>First three and last four digits: 129****0001.</summary>
    public string Masked => $"{Value[..3]}****{Value[^4..]}";

    public static bool TryParse(string? input, out MobileNumber? number)
    {
        Parse(input).TryGet(out number);
        return number is not null;
    }

    public static Parsed<MobileNumber> Parse(string? input, IdentifierProfile? profile = null)
    {
        profile ??= IdentifierProfile.Production;
        var parsing = new Parsing<MobileNumber>(input, "mobile-number");
        var text = InputText.Compact(input, "-—–()._");
        if (text is "")
            return parsing.FailForm("empty", "没有填写手机号码，请填写 11 位号码。");
        text = text is null ? null : WithoutCountryCode(text);
        if (text is null || !InputText.AllDigits(text))
            return parsing.FailForm("alphabet", "手机号码只能是数字，请删去其他文字和符号，每栏只填一个号码。");
        if (text[0] == '0')
            return parsing.FailForm("landline", "这像是固定电话（0 开头），请填写 11 位手机号码，固定电话填在联系电话一栏。");
        if (text.Length != 11)
            return parsing.FailForm("length", $"手机号码应为 11 位，现在是 {text.Length} 位，请核对。");
        return text[0] == '1' && profile.MobileSecondDigits.Contains(text[1])
            ? parsing.Done(new MobileNumber(text))
            : parsing.FailForm("prefix", $"没有 {text[..2]} 开头的手机号码，请核对前两位。");
    }

    private static string WithoutCountryCode(string text)
    {
        if (text.StartsWith("+86", StringComparison.Ordinal))
            return text[3..];
        if (text.StartsWith("0086", StringComparison.Ordinal))
            return text[4..];
        return text.Length == 13 && text.StartsWith("861", StringComparison.Ordinal) ? text[2..] : text;
    }

    public override string ToString() => Masked;
}
