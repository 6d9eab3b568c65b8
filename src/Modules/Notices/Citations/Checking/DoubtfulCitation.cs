namespace Union.Notices.Citations.Checking;

/// <summary>A citation a person should look at, with the words around it and the documents it may name.</summary>
internal sealed record DoubtfulCitation(
    NoticeCitation Citation,
    string NoticeTitle,
    string NoticeUrl,
    string Before,
    string After,
    IReadOnlyList<Candidate> Candidates
);
