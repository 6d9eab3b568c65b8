namespace Union.Notices.Relations.Showing;

/// <summary>A document related to another one, in the words of the page it is shown on.</summary>
/// <param name="Id">Of the relation.</param>
/// <param name="IsOutgoing">The page's document is the acting one.</param>
/// <param name="Words">代替, 由其代替.</param>
/// <param name="Title">Of the other document.</param>
/// <param name="Href">Its page within the site.</param>
/// <param name="Clauses">第五条、第六条; empty for the whole.</param>
/// <param name="On">From this day.</param>
/// <param name="IsAbove">It stands on the site of a federation above, and <paramref name="Href"/> is its whole address there.</param>
internal sealed record RelatedDocument(
    Guid Id,
    bool IsOutgoing,
    string Words,
    string Title,
    string Href,
    string Clauses,
    DateOnly On,
    bool IsAbove = false
);
