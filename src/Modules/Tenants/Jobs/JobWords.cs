using Union.Web.Pages;

namespace Union.Tenants.Jobs;

internal static class JobWords
{
    public static Tone Tone(this JobState state) =>
        state switch
        {
            JobState.Succeeded => Web.Pages.Tone.Success,
            JobState.Failed => Web.Pages.Tone.Danger,
            JobState.Running => Web.Pages.Tone.Info,
            _ => Web.Pages.Tone.Neutral,
        };
}
