namespace Union.Organizations.Terms;

/// <summary>A committee of a term. It has no dates of its own: the committees of one term share the term's .</summary>
public sealed class Body : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private Body() { }

    public Body(Term term, BodyKind kind, int seats)
    {
        OrganizationId = term.OrganizationId;
        TermId = term.Id;
        Kind = kind;
        Seats = seats;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid TermId { get; private set; }

    public BodyKind Kind { get; private set; }

    /// <summary>Members as approved; 1 for a single commissioner in place of a committee.</summary>
    public int Seats { get; private set; }

    public string RecordTitle => Kind.ToString();

    public void Seat(int seats) => Seats = seats;
}
