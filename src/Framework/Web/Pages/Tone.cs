namespace Union.Web.Pages;

/// <summary>What a colour means: one set for badges, alerts, banners and timelines.</summary>
public enum Tone
{
    Neutral,
    Primary,
    Success,
    Info,
    Warning,
    Danger,
}
