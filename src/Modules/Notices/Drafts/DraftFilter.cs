namespace Union.Notices.Drafts;

/// <summary>What limits the editors' list.</summary>
internal sealed class DraftFilter
{
    public string? Q { get; set; }

    public NoticeState? State { get; set; }

    public string? Kind { get; set; }

    public NoticeVisibility? Visibility { get; set; }

    public int? Year { get; set; }
}
