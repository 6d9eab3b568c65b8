namespace Union.Search.Log;

/// <summary>What became of the searches of a period.</summary>
internal sealed record LogFigures(int Searches, int WithoutResult, int Opened, double? MeanRank);
