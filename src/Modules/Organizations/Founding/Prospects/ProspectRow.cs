using Union.Organizations.Founding.Cases;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Prospects;

/// <summary>A line of the register, and of its export.</summary>
/// <param name="Founding">The founding under way; null when none was started.</param>
internal sealed record ProspectRow(EmployingUnit Unit, Prospect? Prospect, UnionFounding? Founding, string Keeper, StatutoryDeadline Deadline);
