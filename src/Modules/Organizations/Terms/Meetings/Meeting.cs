using System.Globalization;

namespace Union.Organizations.Terms.Meetings;

/// <summary>A meeting of the members or their delegates that was held (domain.md 2(a).5).</summary>
public sealed class Meeting : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private Meeting() { }

    public Meeting(Guid organizationId, MeetingKind kind, DateOnly on, int entitled, int present, string topic)
    {
        OrganizationId = organizationId;
        (Kind, On, Entitled, Present, Topic) = (kind, on, entitled, present, topic);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public MeetingKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>应到会.</summary>
    public int Entitled { get; private set; }

    public int Present { get; private set; }

    public string Topic { get; private set; } = "";

    /// <summary>Members who proposed an extra meeting; 0: the committee did.</summary>
    public int Proposers { get; set; }

    public string RecordTitle => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd} 会议");
}
