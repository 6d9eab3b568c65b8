namespace Union.Organizations.Elections.Counting;

/// <summary>A line of the arithmetic as it is printed: what is asked, how it is counted, whether it holds, and by which rule.</summary>
/// <param name="Holds">Null where nothing is to hold.</param>
public sealed record CountLine(string Title, string Sum, bool? Holds, string Basis);
