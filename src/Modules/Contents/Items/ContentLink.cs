using Union.Core.Data;

namespace Union.Contents.Items;

/// <summary>What an item's JSON points at, by key, so that it can be asked for; written anew with every save.</summary>
internal sealed class ContentLink : ITenantOwned, ITechnicalRow
{
    public const int TargetLength = 200;

    private ContentLink() { }

    public ContentLink(Guid itemId, ContentLinkKind kind, string target, int order, bool isPublished) =>
        (ItemId, Kind, Target, Order, IsPublished) = (itemId, kind, target, order, isPublished);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ItemId { get; private set; }

    public ContentLinkKind Kind { get; private set; }

    /// <summary>An alias, or the id of a content item or term.</summary>
    public string Target { get; private set; } = "";

    public int Order { get; private set; }

    /// <summary>Stands in the text the public reads, not only in a draft.</summary>
    public bool IsPublished { get; private set; }
}
