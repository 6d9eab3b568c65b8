namespace Union.Work.Reminders;

/// <summary>
/// What a module wants people reminded of. Asked once a day for each site. Register: <c>services.AddScoped&lt;IReminderSource, TermReminders&gt;()</c>.
/// </summary>
public interface IReminderSource
{
    /// <summary>All reminders that hold today; one that is no longer told disappears from the list of open ones.</summary>
    IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, CancellationToken cancellationToken);
}
