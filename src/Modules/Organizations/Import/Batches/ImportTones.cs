using Union.Web.Pages;

namespace Union.Organizations.Import.Batches;

/// <summary>Colours of states and outcomes.</summary>
internal static class ImportTones
{
    public static Tone Tone(this ImportState state) =>
        state switch
        {
            ImportState.Imported => Web.Pages.Tone.Success,
            ImportState.Failed => Web.Pages.Tone.Danger,
            ImportState.Checked => Web.Pages.Tone.Warning,
            ImportState.Checking or ImportState.Importing or ImportState.Undoing => Web.Pages.Tone.Info,
            _ => Web.Pages.Tone.Neutral,
        };

    public static Tone Tone(this RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => Web.Pages.Tone.Success,
            RowOutcome.Changed => Web.Pages.Tone.Info,
            RowOutcome.Doubtful => Web.Pages.Tone.Warning,
            RowOutcome.Refused => Web.Pages.Tone.Danger,
            _ => Web.Pages.Tone.Neutral,
        };
}
