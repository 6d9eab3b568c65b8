using Union.Identifiers;
using Union.Identifiers.People;

namespace Union.Users.Accounts;

/// <summary>Reads and masks mobile numbers of accounts (domain.md P-08).</summary>
internal sealed class MobileNumbers(IdentifierProfile profile)
{
    /// <summary>Nothing given is no problem.</summary>
    public (string? Number, string? Problem) Read(string? input)
    {
        if (string.IsNullOrWhiteSpace(input))
            return (null, null);
        var parsed = MobileNumber.Parse(input, profile);
        return parsed.IsValid ? (parsed.Value.Value, null) : (null, parsed.Error.Message);
    }

    public static string? Mask(string? number) => number is { Length: >= 8 } ? $"{number[..3]}****{number[^4..]}" : null;
}
