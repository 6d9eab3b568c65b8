using System.Globalization;
using Microsoft.AspNetCore.Http;
using Union.Search.Index.Queries;

namespace Union.Search.Searching;

/// <summary>A search as it stands in an address. What cannot be read is as if it were not there.</summary>
internal sealed record SearchInput(string Text, string? Site, string? Kind, string? Issuer, int? Year, int From, int Size, SearchLevel Level)
{
    public static SearchInput Of(IQueryCollection query) =>
        new(
            query["q"].ToString(),
            Value(query, "site"),
            Value(query, "kind"),
            Value(query, "issuer"),
            Number(query, "year"),
            Number(query, "from") ?? 0,
            Number(query, "size") ?? 10,
            string.Equals(query["level"], "passage", StringComparison.OrdinalIgnoreCase) ? SearchLevel.Passage : SearchLevel.Document
        );

    private static string? Value(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
