using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Enrolments;

namespace Union.Organizations.Founding.Delegates;

/// <summary>A delegate to the congress (会员代表), elected among the members of a department.</summary>
public sealed class MeetingDelegate : ITenantOwned, IRecordTitle
{
    private MeetingDelegate() { }

    public MeetingDelegate(UnionFounding founding, Enrolment member) =>
        (FoundingId, EnrolmentId, PersonName) = (founding.Id, member.Id, member.PersonName);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public Guid EnrolmentId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string RecordTitle => PersonName;
}
