using Microsoft.AspNetCore.Html;

namespace Union.Contents.Items.Reading;

/// <summary>An item as its page shows it.</summary>
internal sealed record ItemView(string Title, string Type, IHtmlContent? Body, IReadOnlyList<ShownField> Fields)
{
    public bool IsForStaff { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>Title, what it is, and where it lies; no address in a preview.</summary>
    public IReadOnlyList<(string Title, string About, string? Href)> Files { get; init; } = [];

    /// <summary>The items that stand in its list.</summary>
    public IReadOnlyList<ShownValue> List { get; init; } = [];

    /// <summary>What stands before a term's id in the address of its page; null in a preview.</summary>
    public string? TermsAddress { get; init; }

    /// <summary>The terms of a taxonomy.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];
}
