namespace Union.Notices.Import;

/// <summary>How imported documents are kept.</summary>
/// <param name="Visibility">Who reads them.</param>
/// <param name="Publish">Published at once, or left as drafts.</param>
internal sealed record ImportOptions(ContentVisibility Visibility, bool Publish)
{
    /// <summary>Reads public, staff or draft; null for anything else.</summary>
    public static ImportOptions? Parse(string? visibility) =>
        visibility switch
        {
            null or "public" => new(ContentVisibility.Public, Publish: true),
            "staff" => new(ContentVisibility.Staff, Publish: true),
            "draft" => new(ContentVisibility.Public, Publish: false),
            _ => null,
        };
}
