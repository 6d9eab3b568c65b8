namespace Union.Search.Quality.Runs;

/// <summary>What a run found for one query.</summary>
internal sealed class QualityOutcome : ITenantOwned, ITechnicalRow
{
    private QualityOutcome() { }

    public QualityOutcome(Guid runId, Guid queryId, JudgementOutcome outcome) =>
        (RunId, QueryId, Place, Ndcg10, Recall100, Ms) = (runId, queryId, outcome.Place, outcome.Ndcg10, outcome.Recall100, outcome.Ms);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid RunId { get; private set; }

    public Guid QueryId { get; private set; }

    /// <summary>Where the first answer stands, counted from one; null beyond the first hundred.</summary>
    public int? Place { get; private set; }

    public double Ndcg10 { get; private set; }

    public double Recall100 { get; private set; }

    public double Ms { get; private set; }
}
