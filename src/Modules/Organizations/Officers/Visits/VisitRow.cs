namespace Union.Organizations.Officers.Visits;

internal sealed class VisitRow
{
    public required Visit Visit { get; init; }

    public required string Organization { get; init; }
}
