namespace Union.Work.Documents;

/// <summary>
/// Running numbers of one issuer code in one year. <see cref="Last"/> is raised in the transaction that saves the paper, so a save that fails
/// gives its number back and two at the same time wait for one another.
/// </summary>
public sealed class NumberSeries : ITenantOwned, ITechnicalRow
{
    private NumberSeries() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Code { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>Last number given by the program.</summary>
    public int Last { get; private set; }
}
