using Union.Identifiers.People;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Candidates;

/// <summary>Somebody proposed for a committee or an office, checked by <see cref="Eligibility"/> before being put down.</summary>
public sealed class ElectionCandidate : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private ElectionCandidate() { }

    public ElectionCandidate(Election election, BodyKind body, OfficerPost post, string personName)
    {
        OrganizationId = election.OrganizationId;
        ElectionId = election.Id;
        Body = body;
        Post = post;
        PersonName = personName;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid ElectionId { get; private set; }

    public BodyKind Body { get; private set; }

    public OfficerPost Post { get; private set; }

    public string PersonName { get; private set; } = "";

    public Sex Sex { get; set; }

    /// <summary>Post in the unit (单位职务).</summary>
    public string Duty { get; set; } = "";

    public string Phone { get; set; } = "";

    public Engagement Engagement { get; set; } = Engagement.PartTime;

    public string RecordTitle => PersonName;
}
