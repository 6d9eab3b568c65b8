namespace Union.Organizations.Units;

/// <summary>A line of the list of units, and of its export.</summary>
/// <param name="Unions">Names of the unions that cover it today.</param>
internal sealed record UnitRow(EmployingUnit Unit, IReadOnlyList<string> Unions);
