using Union.Search.Index.Storage;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// The suggestions of an index file, made when they are first asked for. After a write a small library's are made anew at once; those of a
/// large one are made beside the searches, which go on with the old ones meanwhile.
/// </summary>
internal sealed class SuggestionsCache
{
    private const int Small = 5_000;

    private readonly Lock gate = new();
    private SuggestionIndex? index;
    private Vocabulary? madeWith;
    private int madeAt = -1;
    private int written;
    private bool making;

    public void Written() => Interlocked.Increment(ref written);

    public SuggestionIndex Of(IndexFile file, IndexReader reader, Vocabulary vocabulary)
    {
        lock (gate)
        {
            var at = Volatile.Read(ref written);
            if (index is not null && madeAt == at && ReferenceEquals(madeWith, vocabulary))
                return index;
            if (index is null || file.Registry.Documents <= Small)
                return Keep(Make(reader, vocabulary), vocabulary, at);
            if (!making)
            {
                making = true;
                _ = Task.Run(() => MakeBeside(file, vocabulary, at));
            }
            return index;
        }
    }

    private void MakeBeside(IndexFile file, Vocabulary vocabulary, int at)
    {
        try
        {
            var made = file.Read(reader => Make(reader, vocabulary));
            lock (gate)
                Keep(made, vocabulary, at);
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

    private SuggestionIndex Keep(SuggestionIndex made, Vocabulary vocabulary, int at)
    {
        (index, madeWith, madeAt) = (made, vocabulary, at);
        return made;
    }

    private static SuggestionIndex Make(IndexReader reader, Vocabulary vocabulary)
    {
        using var command = reader.Connection.Command("SELECT id, title FROM document ORDER BY id");
        using var row = command.ExecuteReader();
        var titles = new List<(int, string)>();
        while (row.Read())
            titles.Add((row.GetInt32(0), row.GetString(1)));
        return new SuggestionIndex(vocabulary, titles);
    }
}
