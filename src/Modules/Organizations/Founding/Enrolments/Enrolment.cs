using Union.Identifiers.People;
using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>A worker who applied to join the union to be (发展会员). Without identity numbers: those belong to the register of members.</summary>
public sealed class Enrolment : ITenantOwned, IRecordTitle
{
    internal const int NameLength = 60;
    internal const int DepartmentLength = 60;

    private Enrolment() { }

    public Enrolment(UnionFounding founding, string personName, Sex sex, string department, DateOnly appliedOn) =>
        (FoundingId, PersonName, Sex, Department, AppliedOn) = (founding.Id, personName, sex, department, appliedOn);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public string PersonName { get; private set; } = "";

    public Sex Sex { get; private set; }

    public string Department { get; private set; } = "";

    public DateOnly AppliedOn { get; private set; }

    public string RecordTitle => PersonName;
}
