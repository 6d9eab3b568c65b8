using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Storage;

/// <summary>Folded passages and titles kept in memory up to a size. Ids are never used again, so nothing in it grows old.</summary>
internal sealed class FoldedTexts(long capacity)
{
    private const char Break = '\0';

    private ConcurrentDictionary<int, FoldedText> passages = [];
    private readonly ConcurrentDictionary<int, char[]> titles = [];
    private long bytes;

    /// <summary>The passages of these ids that there are, in the order of the ids given; null for one that is gone.</summary>
    public FoldedText?[] Of(IReadOnlyList<int> ids, IndexReader reader)
    {
        var texts = new FoldedText?[ids.Count];
        SqliteCommand? command = null;
        for (var i = 0; i < ids.Count; i++)
            texts[i] = passages.TryGetValue(ids[i], out var known) ? known : Keep(ids[i], Read(ids[i], command ??= Command(reader)));
        command?.Dispose();
        return texts;
    }

    public char[] TitleOf(int document, IndexReader reader)
    {
        if (titles.TryGetValue(document, out var known))
            return known;
        var title = reader.Connection.Scalar("SELECT title FROM document WHERE id = @id", ("@id", document)) as string ?? "";
        var folded = Fold(title);
        if (titles.Count < 500_000)
            titles[document] = folded;
        return folded;
    }

    public static char[] Fold(string text)
    {
        var letters = Letters.Of(text);
        var folded = new char[letters.Count * 2];
        var length = 0;
        foreach (var letter in letters)
        {
            if (!letter.Joined && length > 0)
                folded[length++] = Break;
            folded[length++] = letter.Code <= char.MaxValue ? (char)letter.Code : '\uFFFD';
        }
        return folded.AsSpan(0, length).ToArray();
    }

    private static SqliteCommand Command(IndexReader reader)
    {
        var command = reader.Connection.Command("SELECT text, context FROM passage WHERE id = @id");
        command.Parameters.Add("@id", SqliteType.Integer);
        command.Prepare();
        return command;
    }

    private static FoldedText? Read(int id, SqliteCommand command)
    {
        command.Parameters[0].Value = id;
        using var row = command.ExecuteReader();
        return row.Read() ? new FoldedText(Fold(row.GetString(0)), Fold(row.GetString(1))) : null;
    }

    private FoldedText? Keep(int id, FoldedText? text)
    {
        if (text is null)
            return null;
        // Emptied as a whole: what people ask for comes back with the next questions.
        if (Interlocked.Add(ref bytes, text.Bytes) > capacity)
        {
            passages = [];
            Interlocked.Exchange(ref bytes, text.Bytes);
        }
        passages[id] = text;
        return text;
    }
}
