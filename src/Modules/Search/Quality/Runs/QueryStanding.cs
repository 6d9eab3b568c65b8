using Union.Search.Quality.Lists;

namespace Union.Search.Quality.Runs;

/// <summary>A query of a list with what the last run found and the one before it.</summary>
internal sealed record QueryStanding(QualityQuery Query, QualityOutcome? Last, QualityOutcome? Before)
{
    private const int Nowhere = 101;

    public bool IsFound => Last?.Place <= Query.Within;

    public bool IsMissed => Last is not null && !IsFound;

    /// <summary>Places gained since the run before; negative when lost, zero when nothing changed or there is nothing to compare.</summary>
    public int Gained => Last is null || Before is null ? 0 : (Before.Place ?? Nowhere) - (Last.Place ?? Nowhere);
}
