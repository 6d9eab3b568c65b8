namespace Union.Search.Index.Ranking;

/// <summary>A row before the page is chosen: its best passage, its place among what the query names, and how many passages were found.</summary>
internal readonly record struct ResultRow(Ranked Best, int Named, int Found);
