using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>An entry of the vocabulary as a list shows it.</summary>
/// <param name="Entry">The word.</param>
/// <param name="Origin">Who says so: 随产品提供, a site above, 本站.</param>
/// <param name="Note">Where it comes from.</param>
/// <param name="IsOwn">The site's own entry or decision.</param>
/// <param name="IsOff">It is not used here.</param>
internal sealed record WordRow(VocabularyEntry Entry, string Origin, string Note, bool IsOwn, bool IsOff)
{
    /// <summary>Its place in lists.</summary>
    public string Key => $"{(int)Entry.Kind}|{Entry.Term}";

    public string Means => string.Join('、', Entry.Means);
}
