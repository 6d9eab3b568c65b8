namespace Union.Contents.Items.Listing;

/// <summary>What limits the list.</summary>
internal sealed class ItemFilter
{
    public string? Q { get; set; }

    public string? Type { get; set; }

    public ContentState? State { get; set; }

    public ContentVisibility? Visibility { get; set; }
}
