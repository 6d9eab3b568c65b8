namespace Union.Organizations.Units;

/// <summary>A coverage as the unit's page shows it.</summary>
internal sealed record CoverageRow(Coverage Coverage, string Union, bool MayEnd);
