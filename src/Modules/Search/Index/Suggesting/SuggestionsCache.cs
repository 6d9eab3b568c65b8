using System.Runtime.CompilerServices;
using Union.Search.Index.Storage;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// The suggestions of an index file, made when they are first asked for. After a write a small library's are made anew at once; those of a
/// large one are made beside the searches, which go on with the old ones meanwhile. Those of a vocabulary are made once for all files.
/// </summary>
internal sealed class SuggestionsCache
{
    private const int Small = 5_000;

    private static readonly ConditionalWeakTable<Vocabulary, SuggestionIndex> Terms = [];

    private readonly Lock gate = new();
    private SuggestionIndex? titles;
    private int madeAt = -1;
    private int written;
    private bool making;

    public void Written() => Interlocked.Increment(ref written);

    public Suggested Of(IndexFile file, IndexReader reader, Vocabulary vocabulary) =>
        new(Terms.GetValue(vocabulary, SuggestionIndex.OfTerms), TitlesOf(file, reader));

    private SuggestionIndex TitlesOf(IndexFile file, IndexReader reader)
    {
        lock (gate)
        {
            var at = Volatile.Read(ref written);
            if (titles is not null && madeAt == at)
                return titles;
            if (titles is null || file.Registry.Documents <= Small)
                return Keep(Make(reader), at);
            if (!making)
            {
                making = true;
                _ = Task.Run(() => MakeBeside(file, at));
            }
            return titles;
        }
    }

    private void MakeBeside(IndexFile file, int at)
    {
        try
        {
            var made = file.Read(Make);
            lock (gate)
                Keep(made, at);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or IndexUnusableException)
        {
            // Another file has taken over, or will: it makes its own.
        }
        finally
        {
            lock (gate)
                making = false;
        }
    }

    private SuggestionIndex Keep(SuggestionIndex made, int at)
    {
        (titles, madeAt) = (made, at);
        return made;
    }

    private static SuggestionIndex Make(IndexReader reader)
    {
        using var command = reader.Connection.Command("SELECT id, title FROM document ORDER BY id");
        using var row = command.ExecuteReader();
        var titles = new List<(int, string)>();
        while (row.Read())
            titles.Add((row.GetInt32(0), row.GetString(1)));
        return SuggestionIndex.OfTitles(titles);
    }
}
