namespace Union.Search.Quality.Runs;

/// <summary>The job: ask every query of a list and keep what came of it.</summary>
internal sealed record MeasureList(Guid ListId);
