namespace Union.Core.Indexing;

/// <summary>A document as a search index keeps it.</summary>
/// <param name="Id">
/// Unique over all sources: the record's id as Guid prints it, or the record's id, a slash and a part's id when one record gives several
/// documents (an attachment). All of them go when the record goes.
/// </param>
/// <param name="Access">Who may find it.</param>
/// <param name="Title">Title as shown.</param>
/// <param name="Number">文号, when it has one.</param>
/// <param name="Issuer">发文机关, when known.</param>
/// <param name="IssuedOn">成文日期, when known.</param>
/// <param name="Url">Address of its page within the owning site, starting with a slash and without the site's prefix.</param>
/// <param name="Source">Path of the imported file relative to the imported folder, when it was imported.</param>
/// <param name="Passages">Its text, cut into pieces.</param>
/// <param name="IssuedYear">The year of issue where no more is known.</param>
public sealed record IndexDocument(
    string Id,
    DocumentAccess Access,
    string Title,
    string? Number,
    string? Issuer,
    DateOnly? IssuedOn,
    string Url,
    string? Source,
    IReadOnlyList<IndexPassage> Passages,
    int? IssuedYear = null
)
{
    /// <summary>文种 or rank people filter by, such as 通知 or 法律; the source's own kind when empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>Its topics, each from the top down with slashes between (经费/收缴); those above count as its topics too.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>时效; null where nobody asks for it.</summary>
    public IndexValidity? Validity { get; init; }

    /// <summary>Files whose text belongs to it.</summary>
    public IReadOnlyList<IndexedFile> Files { get; init; } = [];
}
