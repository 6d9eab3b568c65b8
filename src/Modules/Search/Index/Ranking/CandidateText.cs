using Union.Search.Index.Analysis;

namespace Union.Search.Index.Ranking;

/// <summary>A candidate's text and headings, folded.</summary>
internal sealed record CandidateText(List<Letter> Letters, List<Letter> Context);
