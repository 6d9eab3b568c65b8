using System.Globalization;

namespace Union.Organizations.Tree;

/// <summary>How the tree is looked at.</summary>
internal sealed class TreeQuery
{
    /// <summary>The node shown opened, with all above it.</summary>
    public Guid? Open { get; set; }

    /// <summary>The day whose tree is shown; today's when not given.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Also those that are dissolved.</summary>
    public bool Closed { get; set; }

    public string? Q { get; set; }

    /// <summary>The query of the same view, with this node opened.</summary>
    public string With(Guid? open, string? handler = null, string? more = null)
    {
        var on = On is { } day ? "&on=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var closed = Closed ? "&closed=true" : "";
        var ask = handler is null ? $"open={open}" : $"handler={handler}&id={open}";
        return $"?{ask}{on}{closed}{more}";
    }
}
