namespace Union.Organizations.Import.Planning;

/// <summary>Names compared as people mean them.</summary>
internal static class PlainName
{
    private static readonly string[] Endings = ["委员会", "联合会"];

    /// <summary>Letters and digits alone: brackets, dots and spaces tell no two unions apart.</summary>
    public static string Of(string name) => new([.. name.Where(char.IsLetterOrDigit)]);

    /// <summary>Without the ending that some write and some do not: 某某工会委员会 and 某某工会.</summary>
    public static string Loose(string name)
    {
        var plain = Of(name);
        foreach (var ending in Endings)
            if (plain.EndsWith("工会" + ending, StringComparison.Ordinal))
                return plain[..^ending.Length];
        return plain;
    }
}
