namespace Union.Web.Pages;

internal static class ToneExtensions
{
    public static string CssClass(this Tone tone) =>
        tone switch
        {
            Tone.Primary => "u-tone-primary",
            Tone.Success => "u-tone-success",
            Tone.Info => "u-tone-info",
            Tone.Warning => "u-tone-warning",
            Tone.Danger => "u-tone-danger",
            _ => "u-tone-neutral",
        };

    public static string IconName(this Tone tone) =>
        tone switch
        {
            Tone.Success => "circle-check",
            Tone.Warning => "alert-triangle",
            Tone.Danger => "alert-circle",
            _ => "info-circle",
        };
}
