using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Work.Procedures;

namespace Union.Tests.Work.Procedures;

/// <summary>A small record with a procedure of its own, for the tests of the procedure framework.</summary>
internal sealed class Errand : IProcedureSubject, ITenantOwned
{
    private Errand() { }

    public Errand(string title, Guid organizationId, Guid superiorId) => (Title, OrganizationId, SuperiorId) = (title, organizationId, superiorId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid SuperiorId { get; private set; }

    public string Title { get; private set; } = "";

    public bool IsReady { get; set; }

    public int Effects { get; set; }

    public string Link => $"/admin/errands/{Id}";

    public string RecordTitle => Title;
}
