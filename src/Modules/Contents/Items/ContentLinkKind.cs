namespace Union.Contents.Items;

/// <summary>Why an item is found by another key than its own id.</summary>
internal enum ContentLinkKind
{
    /// <summary>The alias it bears.</summary>
    Alias,

    /// <summary>The list it stands in.</summary>
    List,

    /// <summary>A term of a taxonomy.</summary>
    Term,

    /// <summary>An item it points at.</summary>
    Reference,
}
