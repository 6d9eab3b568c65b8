using System.Text;
using Union.Core.Indexing;
using Union.Search.Index.Analysis;
using Union.Search.Index.Storage;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// What a person may be about to type: words and titles that begin so, or sound so (gonghui), or have these initials (ghf). Of several words
/// the last is completed.
/// </summary>
internal sealed class Completions(Suggested index, Registry registry, Vocabulary vocabulary, Func<DocumentAccess, bool> maySee)
{
    private const int MostTerms = 4;

    public IReadOnlyList<Completion> Of(string typed, int most)
    {
        typed = typed.TrimStart();
        if (typed.Length is 0 or > 60)
            return [];
        var whole = Candidates(typed);
        var found = Choose(whole, most, "");
        if (found.Count > 0 || LastWord(typed) is not { } at)
            return found;
        return Choose(Candidates(typed[at..]).Where(text => text.Kind == CompletionKind.Term), most, typed[..at]);
    }

    private List<Completion> Choose(IEnumerable<SuggestedText> candidates, int most, string before)
    {
        var visible = candidates.Distinct().Where(IsVisible).ToList();
        var terms = visible.Where(text => text.Kind == CompletionKind.Term).OrderBy(text => text.Key.Length).Take(Math.Min(MostTerms, most)).ToList();
        var titles = visible.Where(text => text.Kind == CompletionKind.Title).OrderBy(text => text.Key.Length).Take(most - terms.Count);
        return [.. terms.Concat(titles).Select(text => new Completion(before + text.Text, text.Kind, vocabulary.FullForm(text.Text) ?? ""))];
    }

    private IEnumerable<SuggestedText> Candidates(string typed)
    {
        var key = TitleKey.Of(typed);
        if (key.Length == 0)
            return [];
        var found = index.BeginningWith(key);
        var written = TitleKey.Letters(typed);
        if (written.Length > key.Length)
            return found.Where(text => TitleKey.Letters(text.Text).StartsWith(written, StringComparison.Ordinal));
        if (Pinyin.Typed(typed) is not { } letters)
            return found;
        return found.Concat(index.WithInitials(letters)).Concat(letters.Length > 2 ? index.SoundingFrom(Pinyin.Blur(letters)) : []);
    }

    private bool IsVisible(SuggestedText text) =>
        text.Kind == CompletionKind.Term
        || text.Documents.Any(id => registry.Document(id) is { Passages: > 0 } row && maySee(registry.Accesses[row.Access]));

    private static int? LastWord(string typed)
    {
        var at = typed.LastIndexOfAny([' ', '\u3000', '，', ',']);
        return at > 0 && at + 1 < typed.Length && Rune.IsValid(typed[at + 1]) ? at + 1 : null;
    }
}
