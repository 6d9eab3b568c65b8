namespace Union.Identifiers.People;

/// <summary>
/// An identity document of any type. A citizen's number is checked in full; for the others no format is confirmed, so type and text are kept.
/// Type and number together are the key of a person (domain B-01).
/// </summary>
public sealed record IdentityDocument
{
    private IdentityDocument(IdentityDocumentType type, string number, string masked) => (Type, Number, Masked) = (type, number, masked);

    public IdentityDocumentType Type { get; }

    /// <summary>Without blanks, capital letters.</summary>
    public string Number { get; }

    /// <summary>A citizen's number by its own rule, any other with at most the last four characters.</summary>
    public string Masked { get; }

    public static Parsed<IdentityDocument> Parse(
        IdentityDocumentType type,
        string? input,
        CitizenIdPurpose purpose = CitizenIdPurpose.Person,
        IdentifierProfile? profile = null
    )
    {
        var parsing = new Parsing<IdentityDocument>(input, "identity-document");
        if (type == IdentityDocumentType.CitizenId)
        {
            var citizen = CitizenId.Parse(input, purpose, profile);
            return citizen.IsValid
                ? new Parsed<IdentityDocument>(citizen.Raw, new IdentityDocument(type, citizen.Value.Value, citizen.Value.Masked), citizen.Warnings)
                : new Parsed<IdentityDocument>(citizen.Raw, citizen.Error);
        }
        var text = InputText.Compact(input)?.ToUpperInvariant();
        if (text is "")
            return parsing.FailForm("empty", "没有填写证件号码，请按证件填写。");
        if (text is not { Length: >= 5 and <= 30 })
            return parsing.FailForm("length", "证件号码应为 5—30 个字符，请对照证件核对。");
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '(' or ')' or '/'))
                return parsing.FailForm("alphabet", $"证件号码中不能有“{InputText.Show(c)}”，请只填字母和数字。");
        if (CitizenId.Parse(text, profile: profile) is { IsValid: true, Value.IsLegacy: false })
            parsing.Warn(CheckLevel.Plausibility, "type", "这像是居民身份证的号码，请核对证件类型。");
        return parsing.Done(new IdentityDocument(type, text, Mask(text)));
    }

    private static string Mask(string text)
    {
        var shown = Math.Min(4, text.Length / 2);
        return new string('*', text.Length - shown) + text[^shown..];
    }

    public override string ToString() => Masked;
}
