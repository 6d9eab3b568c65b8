using Union.Web.Pages;

namespace Union.Contents.Review;

/// <summary>Colours of the states.</summary>
internal static class ReviewTones
{
    public static Tone Of(string state) =>
        state switch
        {
            ReviewStates.Submitted or ReviewStates.Approved => Tone.Warning,
            ReviewStates.Returned => Tone.Danger,
            ReviewStates.Signed or ReviewStates.Scheduled => Tone.Info,
            ReviewStates.Published => Tone.Success,
            _ => Tone.Neutral,
        };
}
