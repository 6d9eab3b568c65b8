namespace Union.Search.Quality;

/// <summary>How well a list of judged questions is answered, averaged over the questions, and how fast.</summary>
internal sealed record RankFigures(int Questions, double Ndcg10, double Mrr10, double Recall10, double Recall100, double P50, double P95);
