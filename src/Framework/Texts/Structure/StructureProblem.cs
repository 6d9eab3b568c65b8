namespace Union.Texts.Structure;

/// <summary>Something the parser could not place, or placed with a doubt. Nothing is mended.</summary>
/// <param name="Position">Where in the source.</param>
/// <param name="Kind">Which sort of doubt.</param>
/// <param name="Excerpt">The words there.</param>
/// <param name="Reason">Chinese, for an editor.</param>
public sealed record StructureProblem(int Position, StructureProblemKind Kind, string Excerpt, string Reason);
