namespace Union.Search.Index.Ranking;

/// <summary>A passage with its score, before anything of its text is read.</summary>
internal readonly record struct Ranked(int Passage, int Document, double Score);
