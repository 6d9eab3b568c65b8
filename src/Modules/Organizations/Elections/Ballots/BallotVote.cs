namespace Union.Organizations.Elections.Ballots;

/// <summary>The votes of one person on a sheet.</summary>
public sealed class BallotVote : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private BallotVote() { }

    internal BallotVote(BallotSheet sheet, int ordinal, string name, int @for, int against, int abstain)
    {
        OrganizationId = sheet.OrganizationId;
        SheetId = sheet.Id;
        Ordinal = ordinal;
        Name = name;
        For = @for;
        Against = against;
        Abstain = abstain;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid SheetId { get; private set; }

    /// <summary>Place on the ballot, from 1.</summary>
    public int Ordinal { get; private set; }

    public string Name { get; private set; } = "";

    public int For { get; private set; }

    public int Against { get; private set; }

    public int Abstain { get; private set; }

    public string RecordTitle => Name;
}
