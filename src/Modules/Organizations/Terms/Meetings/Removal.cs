using Union.Organizations.Officers;

namespace Union.Organizations.Terms.Meetings;

/// <summary>A vote on removing somebody from office (罢免, 工会法§18), carried or not.</summary>
public sealed class Removal : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private Removal() { }

    /// <param name="votes">Votes for the removal.</param>
    /// <param name="isCarried">More than the fraction of <see cref="Meeting.Entitled"/>: of all, not of those present.</param>
    public Removal(Meeting meeting, Officer officer, int votes, bool isCarried, string reason)
    {
        OrganizationId = meeting.OrganizationId;
        MeetingId = meeting.Id;
        OfficerId = officer.Id;
        (Votes, All, IsCarried, Reason) = (votes, meeting.Entitled, isCarried, reason);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid MeetingId { get; private set; }

    public Guid OfficerId { get; private set; }

    public int Votes { get; private set; }

    /// <summary>All members, or all delegates.</summary>
    public int All { get; private set; }

    public bool IsCarried { get; private set; }

    public string Reason { get; private set; } = "";

    public string RecordTitle => "罢免";
}
