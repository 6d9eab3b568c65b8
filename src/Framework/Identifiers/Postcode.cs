namespace Union.Identifiers;

/// <summary>A postcode 邮政编码: six digits.</summary>
public sealed record Postcode
{
    private Postcode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? input, out Postcode? postcode)
    {
        Parse(input).TryGet(out postcode);
        return postcode is not null;
    }

    public static Parsed<Postcode> Parse(string? input)
    {
        var parsing = new Parsing<Postcode>(input, "postcode");
        var text = InputText.Compact(input, "-");
        if (text is "")
            return parsing.FailForm("empty", "没有填写邮政编码，请填写 6 位数字。");
        return text is { Length: 6 } && InputText.AllDigits(text)
            ? parsing.Done(new Postcode(text))
            : parsing.FailForm("form", "邮政编码应为 6 位数字，请核对。");
    }

    public override string ToString() => Value;
}
