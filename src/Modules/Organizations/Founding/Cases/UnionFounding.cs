using System.Text.Json;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Cases;

/// <summary>
/// The founding of a union (建会, domain.md 2(a).3). It belongs to the superior union until the reply that approves it; from then on to the
/// union itself, so that the unit's own people can carry it on.
/// </summary>
public sealed class UnionFounding : ITenantOwned, IVersioned, IProcedureSubject
{
    private UnionFounding() { }

    public UnionFounding(string name, OrganizationType type, FoundingWay way, Guid superiorId)
    {
        (Name, Type, Way) = (name, type, way);
        (SuperiorId, OrganizationId) = (superiorId, superiorId);
    }

    /// <summary>The founding of an organization that is on the tree already, as one in preparation.</summary>
    public UnionFounding(Organization preparing, FoundingWay way)
        : this(preparing.Name, preparing.Type, way, preparing.ParentId!.Value) => (UnionId, OrganizationId) = (preparing.Id, preparing.Id);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>The next higher union: the one that approves (工会法§12).</summary>
    public Guid SuperiorId { get; private set; }

    /// <summary>The union, once the tree has it.</summary>
    public Guid? UnionId { get; private set; }

    /// <summary>Full name of the union to be.</summary>
    public string Name { get; private set; } = "";

    public OrganizationType Type { get; private set; }

    public JointForm? JointForm { get; set; }

    public FoundingWay Way { get; set; }

    public FoundingManagement Management { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Party organization at the same level, when there is one.</summary>
    public string PartyName { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Office { get; set; } = "";

    public DateOnly? PreparedOn { get; set; }

    /// <summary>Day the first of the units opened: the statutory deadline runs from it.</summary>
    public DateOnly? UnitOpenedOn { get; set; }

    /// <summary>A congress of delegates instead of an assembly of all members.</summary>
    public bool IsCongress { get; set; }

    public int DelegateSeats { get; set; }

    /// <summary>Delegates per department where they were set by hand, as JSON; empty: shared out by members.</summary>
    public string DelegateQuotas { get; private set; } = "";

    public int CommitteeSeats { get; set; }

    public int AuditSeats { get; set; }

    public int WomenSeats { get; set; }

    /// <summary>The meeting itself elects the chair; otherwise the committee does.</summary>
    public bool IsChairDirect { get; set; }

    /// <summary>3 or 5 (工会法§16).</summary>
    public int TermYears { get; set; } = 5;

    /// <summary>Last day of the term as the superior's reply states it; null: counted from the meeting.</summary>
    public DateOnly? TermEndsOn { get; set; }

    public int Version { get; private set; }

    public string RecordTitle => $"{Name}建会";

    public string Link => $"/admin/foundings/{Id}";

    /// <summary>Until the tree has the union, its name and kind may change.</summary>
    public bool IsNameOpen => UnionId is null;

    /// <summary>Delegates per department as set by hand; empty when they are shared out by members.</summary>
    public IReadOnlyDictionary<string, int> HandQuotas() =>
        DelegateQuotas.Length == 0 ? new Dictionary<string, int>() : JsonSerializer.Deserialize<Dictionary<string, int>>(DelegateQuotas)!;

    /// <summary>Sets the delegates of every department by hand; an empty list shares them out by members again.</summary>
    public void ShareOut(IReadOnlyDictionary<string, int> seats) => DelegateQuotas = seats.Count == 0 ? "" : JsonSerializer.Serialize(seats);

    public void Rename(string name, OrganizationType type)
    {
        if (IsNameOpen)
            (Name, Type) = (name, type);
    }

    internal void Follow(Organization union) => (UnionId, OrganizationId) = (union.Id, union.Id);
}
