using Union.Search.Quality.Runs;

namespace Union.Search.Quality.Lists;

/// <summary>A list with its size and its newest run.</summary>
internal sealed record ListRow(QualityList List, int Queries, QualityRun? Last);
