namespace Union.Organizations.Founding.Cases;

/// <summary>How many foundings stand in a state.</summary>
internal sealed record StateCount(string Code, string Name, int Count, int Stalled);
