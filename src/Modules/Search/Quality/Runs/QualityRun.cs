namespace Union.Search.Quality.Runs;

/// <summary>One measuring of a list: the figures of that day. Machinery; a newer run stands beside it, never in its place.</summary>
internal sealed class QualityRun : ITenantOwned, ITechnicalRow
{
    public const int ByLength = 100;

    private QualityRun() { }

    public QualityRun(Guid id, Guid listId, DateTime at, string by, string analysis, RankFigures figures, int found)
    {
        (Id, ListId, RanAt, By, Analysis, Questions, Found) = (id, listId, at, by, analysis, figures.Questions, found);
        (Ndcg10, Mrr10, Recall10, Recall100) = (figures.Ndcg10, figures.Mrr10, figures.Recall10, figures.Recall100);
        (P50, P95) = (figures.P50, figures.P95);
    }

    public Guid Id { get; private set; }

    public Guid TenantId { get; private set; }

    public Guid ListId { get; private set; }

    public DateTime RanAt { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>Version of the analysis the index was made with.</summary>
    public string Analysis { get; private set; } = "";

    public int Questions { get; private set; }

    /// <summary>Queries with an answer as far up as it must stand.</summary>
    public int Found { get; private set; }

    public double Ndcg10 { get; private set; }

    public double Mrr10 { get; private set; }

    public double Recall10 { get; private set; }

    public double Recall100 { get; private set; }

    public double P50 { get; private set; }

    public double P95 { get; private set; }
}
