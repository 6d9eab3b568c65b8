namespace Union.Core.Setup;

/// <summary>Section of a site's settings: with which recipe it was set up. Absent while a set-up has not come to its end.</summary>
public sealed class SetupState
{
    public string Recipe { get; set; } = "";

    public DateTime? FinishedAt { get; set; }
}
