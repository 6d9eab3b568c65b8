using Microsoft.AspNetCore.Http;

namespace Union.Contents.Fields;

/// <summary>What a form sent for one field: <c>v.Faq.Answer.Text</c>.</summary>
internal sealed class FieldInput(IFormCollection form, string prefix)
{
    public const string Root = "v";

    /// <summary>Prefix of a field's names in the form.</summary>
    public static string PrefixOf(string part, string field) => $"{Root}.{part}.{field}";

    public string Text(string member) => form[$"{prefix}.{member}"].ToString().Trim();

    public string Long(string member) => form[$"{prefix}.{member}"].ToString().ReplaceLineEndings("\n").TrimEnd();

    public bool IsTicked(string member) => form[$"{prefix}.{member}"].Any(v => v == "true");

    public IReadOnlyList<string> All(string member) =>
        [.. form[$"{prefix}.{member}"].Select(v => v?.Trim() ?? "").Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
}
