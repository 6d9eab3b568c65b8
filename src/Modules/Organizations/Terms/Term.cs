using System.Globalization;

namespace Union.Organizations.Terms;

/// <summary>
/// A term of office (届) of an organization. It ends on the day the superior's reply states; only where the reply states none is the
/// end computed. It stays open, and becomes overdue, until the next term begins.
/// </summary>
public sealed class Term : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Term() { }

    /// <param name="endsOn">Last day of office. Ask <see cref="WhyNot"/> first.</param>
    public Term(Guid organizationId, int number, DateOnly startsOn, DateOnly endsOn, int years, bool endIsComputed = false)
    {
        OrganizationId = organizationId;
        Number = number;
        StartsOn = startsOn;
        EndsOn = DueOn = endsOn;
        Years = years;
        EndIsComputed = endIsComputed;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>第几届.</summary>
    public int Number { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of office, without postponement.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The reply states no end; it was counted from the start by the length of a term .</summary>
    public bool EndIsComputed { get; private set; }

    /// <summary>3 or 5 (工会法§16).</summary>
    public int Years { get; private set; }

    /// <summary>Number of the reply that approved the result; empty for terms recorded from older files.</summary>
    public string ReplyNumber { get; private set; } = "";

    public DateOnly? ReplyOn { get; private set; }

    /// <summary>Later day by which to re-elect, approved by the superior.</summary>
    public DateOnly? ExtendedTo { get; private set; }

    public string ExtensionReplyNumber { get; private set; } = "";

    /// <summary>Day by which the re-election is due: <see cref="ExtendedTo"/> or <see cref="EndsOn"/>. Kept for lists.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Day the next term began or the union ended; null while this is the current term.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => string.Create(CultureInfo.InvariantCulture, $"第{Number}届");

    /// <summary>Why these cannot be the days of a term; null when they can.</summary>
    public static string? WhyNot(DateOnly startsOn, DateOnly endsOn) =>
        endsOn < startsOn
            ? $"任期届满日期（{endsOn:yyyy-MM-dd}）早于任期开始日期（{startsOn:yyyy-MM-dd}）。届满日期以上级批复写明的为准，请核对批复。"
            : null;

    /// <summary>Last day of a term of so many years: the day before the same day of the year .</summary>
    public static DateOnly ComputeEnd(DateOnly startsOn, int years) => startsOn.AddYears(years).AddDays(-1);

    public void Approve(string replyNumber, DateOnly? replyOn) => (ReplyNumber, ReplyOn) = (replyNumber, replyOn);

    /// <summary>Only with the superior's approval (豫工会条例§10、京§13、渝§10).</summary>
    public void Extend(DateOnly to, string replyNumber) => (ExtendedTo, DueOn, ExtensionReplyNumber) = (to, to, replyNumber);

    public void Close(DateOnly on) => ClosedOn = on;

    /// <param name="dueSoonDays">Days before the end from which it is due soon (180).</param>
    /// <param name="seriousDays">Days of delay from which it is serious.</param>
    public TermStatus StatusOn(DateOnly day, int dueSoonDays, int seriousDays)
    {
        if (ClosedOn is { } closed && closed <= day)
            return TermStatus.Closed;
        var late = day.DayNumber - DueOn.DayNumber;
        if (late >= seriousDays && late > 0)
            return TermStatus.SeriouslyOverdue;
        if (late > 0)
            return TermStatus.Overdue;
        if (ExtendedTo is not null && day > EndsOn)
            return TermStatus.ExtensionApproved;
        return -late <= dueSoonDays ? TermStatus.DueSoon : TermStatus.InTerm;
    }

    /// <summary>Corrects what was recorded, with the reply in hand.</summary>
    internal void Correct(int number, DateOnly startsOn, DateOnly endsOn, int years, bool endIsComputed)
    {
        (Number, StartsOn, EndsOn, Years, EndIsComputed) = (number, startsOn, endsOn, years, endIsComputed);
        DueOn = ExtendedTo ?? endsOn;
    }
}
