using Union.Core.Indexing;

namespace Union.Search.Index.Storage;

/// <summary>A document's validity in memory: numbers of days, zero where none is known.</summary>
internal readonly record struct ValidityDays(bool IsAsked, int From, int EndedFrom, IndexValidityState Ending, int PartsEndedFrom)
{
    public static ValidityDays Of(IndexValidity? validity) =>
        validity is null
            ? default
            : new ValidityDays(
                true,
                validity.From?.DayNumber ?? 0,
                validity.EndedFrom?.DayNumber ?? 0,
                validity.Ending,
                validity.PartsEndedFrom?.DayNumber ?? 0
            );

    /// <summary>The same answer as <see cref="IndexValidity.StateOn"/>.</summary>
    public IndexValidityState StateOn(int day) =>
        !IsAsked ? IndexValidityState.None
        : day < From ? IndexValidityState.NotYet
        : EndedFrom != 0 && day >= EndedFrom ? Ending
        : PartsEndedFrom != 0 && day >= PartsEndedFrom ? IndexValidityState.PartlyEnded
        : IndexValidityState.InForce;
}
