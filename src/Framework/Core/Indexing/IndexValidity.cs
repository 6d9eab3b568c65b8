namespace Union.Core.Indexing;

/// <summary>
/// Since when and until when a document holds. It says days, not a state: what holds is told as of the day of the search, so a day that
/// passes makes nothing of an index wrong.
/// </summary>
/// <param name="From">The first day it is in force; null where the document does not say.</param>
/// <param name="EndedFrom">The first day it no longer holds as a whole; null while no end is known.</param>
/// <param name="Ending">How it ends on that day: replaced, repealed, expired or withdrawn.</param>
/// <param name="PartsEndedFrom">The first day some of its clauses no longer hold; null while all do.</param>
public sealed record IndexValidity(
    DateOnly? From,
    DateOnly? EndedFrom = null,
    IndexValidityState Ending = IndexValidityState.None,
    DateOnly? PartsEndedFrom = null
)
{
    /// <summary>What holds on a day.</summary>
    public IndexValidityState StateOn(DateOnly day) =>
        day < From ? IndexValidityState.NotYet
        : day >= EndedFrom ? Ending
        : day >= PartsEndedFrom ? IndexValidityState.PartlyEnded
        : IndexValidityState.InForce;
}
