namespace Union.Identifiers.People;

/// <summary>A bank card number: 12 to 19 digits with a Luhn check digit. <see cref="ToString"/> gives the masked form.</summary>
public sealed record BankCard
{
    private BankCard(string value) => Value = value;

    /// <summary>Digits only.</summary>
    public string Value { get; }

    /// <summary>Only the last four digits.</summary>
    public string Masked => new string('*', Value.Length - 4) + Value[^4..];

    /// <summary>The digit that makes the given ones a valid number.</summary>
    /// <exception cref="ArgumentException">Not all digits.</exception>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        if (!InputText.AllDigits(digits))
            throw new ArgumentException("银行卡号的校验位由数字算出。", nameof(digits));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return (char)('0' + (10 - sum % 10) % 10);
    }

    public static bool TryParse(string? input, out BankCard? card)
    {
        Parse(input).TryGet(out card);
        return card is not null;
    }

    public static Parsed<BankCard> Parse(string? input)
    {
        var parsing = new Parsing<BankCard>(input, "bank-card");
        var text = InputText.Compact(input, "-—–");
        if (text is "")
            return parsing.FailForm("empty", "没有填写银行卡号，请填写卡面上的数字。");
        if (text is null || !InputText.AllDigits(text))
            return parsing.FailForm("alphabet", "银行卡号只能是数字，请删去其他文字和符号。");
        if (text.Length is < 12 or > 19)
            return parsing.FailForm("length", $"银行卡号应为 12—19 位，现在是 {text.Length} 位，请对照卡面核对。");
        return CheckDigit(text.AsSpan(0, text.Length - 1)) == text[^1]
            ? parsing.Done(new BankCard(text))
            : parsing.Fail(CheckLevel.CheckDigit, "check-digit", "银行卡号的校验位不符，至少有一位录错，请对照卡面逐位核对。");
    }

    public override string ToString() => Masked;
}
