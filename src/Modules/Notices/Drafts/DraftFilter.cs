using System.Globalization;

namespace Union.Notices.Drafts;

/// <summary>What limits the editors' list.</summary>
internal sealed class DraftFilter
{
    public string? Q { get; set; }

    public ContentState? State { get; set; }

    public string? Kind { get; set; }

    public ContentVisibility? Visibility { get; set; }

    public int? Year { get; set; }

    /// <summary>Only what was once published without a second reader.</summary>
    public bool Unreviewed { get; set; }

    /// <summary>Of what is published: in-force, not-yet, partly, ended.</summary>
    public string? Validity { get; set; }

    /// <summary>What a count under this filter is kept by.</summary>
    public string Name(DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"notices.drafts|{State}|{Kind}|{Visibility}|{Year}|{Unreviewed}|{Validity}|{today}|{Q}");
}
