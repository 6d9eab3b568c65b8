namespace Union.Search.Index.Suggesting;

/// <summary>What may be suggested: the words of a vocabulary before the titles of an index.</summary>
internal sealed class Suggested(SuggestionIndex terms, SuggestionIndex titles)
{
    public SuggestedText? Find(string key) => terms.Find(key) ?? titles.Find(key);

    public IEnumerable<SuggestedText> BeginningWith(string key) => terms.BeginningWith(key).Concat(titles.BeginningWith(key));

    public IEnumerable<SuggestedText> SoundingFrom(string blurred) => terms.SoundingFrom(blurred).Concat(titles.SoundingFrom(blurred));

    public IEnumerable<SuggestedText> WithInitials(string letters) => terms.WithInitials(letters).Concat(titles.WithInitials(letters));

    public IEnumerable<SuggestedText> Sounding(string blurred) => terms.Sounding(blurred).Concat(titles.Sounding(blurred));

    public IEnumerable<SuggestedText> OneCharacterFrom(string key) => terms.OneCharacterFrom(key).Concat(titles.OneCharacterFrom(key));
}
