namespace Union.Organizations.Terms.Extensions;

/// <summary>A request to re-elect later than the term ends; only the superior's reply makes it so (豫工会条例§10、京§13、渝§10).</summary>
public sealed class TermExtension : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private TermExtension() { }

    public TermExtension(Term term, DateOnly to, string reason, DateOnly requestedOn)
    {
        OrganizationId = term.OrganizationId;
        TermId = term.Id;
        To = to;
        Reason = reason;
        RequestedOn = requestedOn;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid TermId { get; private set; }

    public ExtensionState State { get; private set; }

    /// <summary>Last day by which to re-elect.</summary>
    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly RequestedOn { get; private set; }

    public string ReplyNumber { get; private set; } = "";

    public DateOnly? ReplyOn { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => "延期换届";

    /// <summary>Why the term cannot be put off to that day; null when it can be asked for.</summary>
    public static string? WhyNot(Term term, DateOnly to, int months, string basis) =>
        term.ClosedOn is not null ? "这一届已经结束，不能延期。"
        : to <= term.DueOn ? $"延期后的日期要晚于现在的应换届日期（{term.DueOn:yyyy-MM-dd}）。"
        : to > term.EndsOn.AddMonths(months)
            ? $"延期换届最长 {months} 个月，最晚到 {term.EndsOn.AddMonths(months):yyyy-MM-dd}（{basis}）。请改为这一天以前，或尽快换届。"
        : null;

    public void Decide(bool isApproved, string replyNumber, DateOnly on)
    {
        State = isApproved ? ExtensionState.Approved : ExtensionState.Refused;
        (ReplyNumber, ReplyOn) = (replyNumber, on);
    }
}
