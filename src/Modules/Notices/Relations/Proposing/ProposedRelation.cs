using Union.Notices.Citations;
using Union.Notices.Citations.Showing;

namespace Union.Notices.Relations.Proposing;

/// <summary>A relation that the words around a citation suggest, with these words.</summary>
/// <param name="Citation">The first mention that suggests it.</param>
/// <param name="Kind">What the document does.</param>
/// <param name="Place">Where it says so.</param>
/// <param name="Clauses">第五条、第七条; empty for the whole.</param>
internal sealed record ProposedRelation(NoticeCitation Citation, RelationKind Kind, CitedPlace Place, string Clauses);
