using System.Globalization;
using Microsoft.AspNetCore.Http;
using Union.Search.Index.Queries;

namespace Union.Search.Searching;

/// <summary>A search as it stands in an address. What cannot be read is as if it were not there.</summary>
internal sealed record SearchInput(string Text, string? Site, string? Kind, string? Issuer, int? Year, int From, int Size, SearchLevel Level)
{
    public SearchSort Sort { get; init; }

    /// <summary>The source documents come from, which is a module.</summary>
    public string? Source { get; init; }

    /// <summary>A topic from the top down, with those below it.</summary>
    public string? Topic { get; init; }

    public IndexValidityState? Validity { get; init; }

    /// <summary>Whether each hit is to say why it stands where it stands.</summary>
    public bool Explains { get; init; }

    /// <summary>The parts of an address that make a search: all but its page.</summary>
    public static readonly string[] Kept = ["q", "site", "source", "kind", "issuer", "topic", "year", "validity", "sort", "level"];

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
        )
        {
            Sort = Enum.TryParse<SearchSort>(query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : SearchSort.Relevance,
            Explains = query.ContainsKey("why"),
            Source = Value(query, "source"),
            Topic = Value(query, "topic"),
            Validity = Enum.TryParse<IndexValidityState>(query["validity"], out var validity) && Enum.IsDefined(validity) ? validity : null,
        };

    /// <summary>A search for a text alone.</summary>
    public static SearchInput Of(string text) => new(text, null, null, null, null, 0, 10, SearchLevel.Document);

    private static string? Value(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
