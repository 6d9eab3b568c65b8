namespace Union.Identifiers.Regions;

/// <summary>A code with the place it named and the years it did so.</summary>
/// <param name="Code">6 digits.</param>
/// <param name="Name">The place's Chinese name in those years.</param>
/// <param name="FirstYear">The year the code came into use; null when not known.</param>
/// <param name="EndedYear">The year it went out of use; null while it is current.</param>
public sealed record RegionEntry(string Code, string Name, int? FirstYear = null, int? EndedYear = null);
