using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>The documents and articles a query calls by name: by 文号, by title, by title and article.</summary>
internal sealed class NamedDocuments(IndexReader reader, TermLists titleTerms, Registry registry, ParsedQuery query)
{
    public const double Certain = 1000;
    private const int MostDocuments = 20;
    private const int MostLookedAt = 500;

    public List<Ranked> Find()
    {
        var named = new List<Ranked>();
        if (query.NumberKey is { } number)
            AddDocuments(named, Documents("SELECT id FROM document WHERE number_key = @key ORDER BY issued DESC, id", number));
        if (query.Article is { } article)
            AddArticles(named, article.Title, article.Label);
        if (query.Title is { } title)
            AddDocuments(named, Documents("SELECT id FROM document WHERE title_key = @key ORDER BY issued DESC, id", title));
        if (named.Count == 0 && query.TitleParts.Count > 0)
            AddDocuments(named, WithParts());
        return named;
    }

    private void AddDocuments(List<Ranked> named, IEnumerable<int> documents)
    {
        foreach (var id in documents)
            if (registry.Document(id) is { Passages: > 0 } row)
                named.Add(new Ranked(row.FirstPassage, id, Certain - named.Count));
    }

    private void AddArticles(List<Ranked> named, string title, string label)
    {
        foreach (var document in WithTitle(title))
        foreach (var passage in Articles(document, label))
            named.Add(new Ranked(passage, document, Certain - named.Count));
    }

    private IEnumerable<int> WithParts() =>
        Containing(query.TitleParts.SelectMany(Analyzer.Runs))
            .OrderBy(TitleLength)
            .ThenByDescending(id => registry.Document(id).IssuedDay)
            .Take(MostDocuments);

    // The law itself before those that carry its name in theirs, then the shorter title, then the newer.
    private IEnumerable<int> WithTitle(string title)
    {
        var exact = Documents("SELECT id FROM document WHERE title_key = @key ORDER BY issued DESC, id", title);
        var containing = Containing(Analyzer.Runs(title)).Where(id => !exact.Contains(id));
        return exact.Concat(containing.OrderBy(TitleLength).ThenByDescending(id => registry.Document(id).IssuedDay)).Take(MostDocuments);
    }

    private int[] Containing(IEnumerable<TermRun> runs) =>
        titleTerms.Matching(MatchExpression.Of(runs, "title"), CancellationToken.None) is var all
            ? all[..Math.Min(all.Length, MostLookedAt)].ToArray()
            : [];

    private long TitleLength(int document) =>
        reader.Connection.Scalar("SELECT length(title_key) FROM document WHERE id = @id", ("@id", document)) as long? ?? 0;

    private List<int> Documents(string sql, string key) => Ids(sql, ("@key", key));

    private List<int> Articles(int document, string label) =>
        Ids(
            "SELECT id FROM passage WHERE document = @document AND label_key = @label ORDER BY id LIMIT 3",
            ("@document", document),
            ("@label", label)
        );

    private List<int> Ids(string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        using var command = reader.Connection.Command(sql, parameters);
        using var rows = command.ExecuteReader();
        var ids = new List<int>();
        while (rows.Read())
            ids.Add(rows.GetInt32(0));
        return ids;
    }
}
