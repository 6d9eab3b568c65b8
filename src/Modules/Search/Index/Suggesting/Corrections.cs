using Union.Core.Indexing;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// 您是不是要找: a query typed in pinyin, with characters of the same sound, or with one wrong character, as it was probably meant. A word
/// that stands in any document the person may see is never corrected.
/// </summary>
internal sealed class Corrections(Suggested index, Registry registry, Func<DocumentAccess, bool> maySee, Func<TermRun, bool> stands)
{
    private const int Longest = 12;
    private const int ShortestSound = 4;

    public Correction? Of(ParsedQuery query)
    {
        if (query.Words.Length is 0 or > 60 || query.Phrases.Count > 0)
            return null;
        if (Pinyin.Typed(query.Words) is { } letters)
            return OfPinyin(query, letters);
        foreach (var run in query.Runs)
            if (OfRun(run) is var (typed, meant, reason) && Replaced(query.Words, typed, meant) is { } corrected)
                return new Correction(corrected, typed, meant, reason);
        return null;
    }

    private Correction? OfPinyin(ParsedQuery query, string letters)
    {
        var blurred = Pinyin.Blur(letters);
        var meant =
            Best(index.Sounding(blurred))
            ?? (letters.Length >= ShortestSound ? Best(index.SoundingFrom(blurred)) : null)
            ?? Best(index.WithInitials(letters).Where(text => Pinyin.Initials(text.Key) == letters));
        return meant is null ? null : new Correction(meant.Text, query.Words, meant.Text, CorrectionReason.Pinyin);
    }

    private (string Typed, string Meant, CorrectionReason Reason)? OfRun(TermRun run)
    {
        var text = run.Text;
        if (text.Length < 2 || stands(run))
            return null;
        if (Whole(text) is { } whole)
            return whole;
        // A piece of a longer word: the longest that nothing has and something sounds like.
        for (var length = Math.Min(Longest, text.Length - 1); length > 1; length--)
        for (var at = 0; at + length <= text.Length; at++)
        {
            var piece = text.Substring(at, length);
            if (index.Find(piece) is null && Same(piece, CompletionKind.Term) is { } meant && !stands(Analyzer.Runs(piece)[0]))
                return (piece, meant.Text, CorrectionReason.Homophone);
        }
        return null;
    }

    private (string, string, CorrectionReason)? Whole(string text)
    {
        if (text.Length > Longest || index.Find(text) is not null)
            return null;
        if (Same(text) is { } same)
            return (text, same.Text, CorrectionReason.Homophone);
        return Best(index.OneCharacterFrom(text)) is { } near ? (text, near.Text, CorrectionReason.WrongCharacter) : null;
    }

    private SuggestedText? Same(string text, CompletionKind? kind = null) =>
        Best(
            Pinyin
                .KeysOf(text)
                .SelectMany(index.Sounding)
                .Where(other => other.Key.Length == text.Length && other.Key != text && (kind is null || other.Kind == kind))
        );

    private SuggestedText? Best(IEnumerable<SuggestedText> texts) =>
        texts
            .Where(IsVisible)
            .OrderBy(text => text.Kind)
            .ThenBy(text => text.Key.Length)
            .ThenByDescending(text => text.Documents.Count)
            .FirstOrDefault();

    private bool IsVisible(SuggestedText text) =>
        text.Kind == CompletionKind.Term
        || text.Documents.Any(id => registry.Document(id) is { Passages: > 0 } row && maySee(registry.Accesses[row.Access]));

    // Typed with other marks, widths or traditional characters than it was compared: the query as a whole then.
    private static string? Replaced(string words, string typed, string meant)
    {
        var at = words.IndexOf(typed, StringComparison.Ordinal);
        if (at >= 0)
            return words.Remove(at, typed.Length).Insert(at, meant);
        var folded = string.Join(' ', Analyzer.Runs(words).Select(run => run.Text));
        at = folded.IndexOf(typed, StringComparison.Ordinal);
        return at < 0 ? null : folded.Remove(at, typed.Length).Insert(at, meant);
    }
}
