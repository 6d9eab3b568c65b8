using Union.Notices.Citations.Showing;

namespace Union.Notices.Citations.Checking;

/// <summary>A citation a person should look at, with the words around it and the documents it may name.</summary>
internal sealed record DoubtfulCitation(NoticeCitation Citation, CitedPlace Place, IReadOnlyList<Candidate> Candidates);
