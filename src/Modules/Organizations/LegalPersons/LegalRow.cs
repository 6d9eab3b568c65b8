namespace Union.Organizations.LegalPersons;

/// <summary>A line of the list and of its export.</summary>
internal sealed class LegalRow
{
    public required LegalPerson Legal { get; init; }

    /// <summary>State of the case; null where it was never opened.</summary>
    public string? State { get; init; }

    public LegalStanding StandingOn(DateOnly day) => LegalStandings.Of(State, Legal.EndsOn, day);
}
