using Union.Search.Index.Analysis;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// Titles of an index file, or the words of a vocabulary, by their beginning, their sound, their initials and what is left of them without one
/// character. Who may see a title is asked when it is offered.
/// </summary>
internal sealed class SuggestionIndex
{
    private const int LongestSound = 20;
    private const int LongestMisspelt = 12;
    private const string Concerning = "关于";
    private const string Country = "中华人民共和国";

    private readonly Dictionary<string, SuggestedText> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SuggestedText>> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SuggestedText>> byRest = new(StringComparer.Ordinal);
    private readonly SortedTexts beginnings;
    private readonly SortedTexts sounds;
    private readonly SortedTexts initials;

    private SuggestionIndex(IEnumerable<(int Document, string Text)> texts, CompletionKind kind)
    {
        foreach (var (document, text) in texts)
            Learn(text, kind, document);
        var all = byKey.Values;
        beginnings = new SortedTexts(all.SelectMany(text => Beginnings(text).Select(key => (key, text))));
        var sounding = all.Where(text => text.Key.Length <= LongestSound).ToList();
        foreach (var text in sounding)
        foreach (var sound in Pinyin.KeysOf(text.Key))
            Add(bySound, sound, text);
        sounds = new SortedTexts(bySound.SelectMany(pair => pair.Value.Select(text => (pair.Key, text))));
        initials = new SortedTexts(all.SelectMany(text => Beginnings(text).Select(key => (Pinyin.Initials(key), text))));
        foreach (var text in all.Where(text => text.Key.Length is > 2 and <= LongestMisspelt))
        foreach (var rest in Rests(text.Key))
            Add(byRest, rest, text);
    }

    public static SuggestionIndex OfTerms(Vocabulary vocabulary) => new(vocabulary.Terms.Select(term => (0, term)), CompletionKind.Term);

    public static SuggestionIndex OfTitles(IEnumerable<(int Document, string Title)> titles) => new(titles, CompletionKind.Title);

    public SuggestedText? Find(string key) => byKey.GetValueOrDefault(key);

    public IEnumerable<SuggestedText> BeginningWith(string key) => beginnings.From(key);

    public IEnumerable<SuggestedText> SoundingFrom(string blurred) => sounds.From(blurred);

    public IEnumerable<SuggestedText> WithInitials(string letters) => initials.From(letters);

    public IReadOnlyList<SuggestedText> Sounding(string blurred) => bySound.GetValueOrDefault(blurred) ?? [];

    /// <summary>Texts that differ from a key in one character: another in its place, one too many or one missing.</summary>
    public IEnumerable<SuggestedText> OneCharacterFrom(string key) =>
        key.Length is < 3 or > LongestMisspelt
            ? []
            : Rests(key)
                .Append(key)
                .SelectMany(rest => byRest.GetValueOrDefault(rest) ?? [])
                .Concat(Rests(key).Select(Find).OfType<SuggestedText>())
                .Distinct()
                .Where(text => text.Key != key && Differs(text.Key, key));

    private static IEnumerable<string> Rests(string key) => Enumerable.Range(0, key.Length).Select(at => key.Remove(at, 1)).Distinct();

    // Two texts may lack one character each at different places and still be far from each other.
    private static bool Differs(string one, string other)
    {
        if (one.Length != other.Length)
            return Math.Abs(one.Length - other.Length) == 1;
        var different = 0;
        for (var i = 0; i < one.Length; i++)
            different += one[i] == other[i] ? 0 : 1;
        return different == 1;
    }

    private void Learn(string text, CompletionKind kind, int document)
    {
        var key = TitleKey.Of(text);
        if (key.Length < 2)
            return;
        if (!byKey.TryGetValue(key, out var known))
            byKey[key] = known = new SuggestedText(text, key, kind, []);
        if (document != 0)
            known.Documents.Add(document);
    }

    private static IEnumerable<string> Beginnings(SuggestedText text)
    {
        yield return text.Key;
        if (text.Text.StartsWith(Country, StringComparison.Ordinal))
            yield return Country + text.Key;
        var concerning = text.Key.IndexOf(Concerning, StringComparison.Ordinal);
        if (concerning > 0 && concerning + 4 < text.Key.Length)
            yield return text.Key[(concerning + Concerning.Length)..];
        var country = text.Key.IndexOf(Country, StringComparison.Ordinal);
        if (country > 0 && country + Country.Length + 1 < text.Key.Length)
            yield return text.Key[(country + Country.Length)..];
        // A title begins for most people where the name of the place ends.
        var federation = text.Key.IndexOf("总工会", StringComparison.Ordinal);
        if (federation > 0 && federation + 5 < text.Key.Length)
            yield return text.Key[federation..];
    }

    private static void Add(Dictionary<string, List<SuggestedText>> lists, string key, SuggestedText text)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (!list.Contains(text))
            list.Add(text);
    }
}
