namespace Union.Search.Quality;

/// <summary>How one question was answered; the place counts from one and is null where no answer stands among the first hundred.</summary>
internal sealed record JudgementOutcome(int? Place, double Ndcg10, double Mrr10, double Recall10, double Recall100, double Ms);
