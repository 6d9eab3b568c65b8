namespace Union.Search.Index.Suggesting;

/// <summary>Texts in the order of a key, to be read from a beginning on.</summary>
internal sealed class SortedTexts
{
    private const int Most = 300;

    private readonly string[] keys;
    private readonly SuggestedText[] texts;

    public SortedTexts(IEnumerable<(string Key, SuggestedText Text)> pairs)
    {
        var sorted = pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Key.Length).ToList();
        keys = [.. sorted.Select(pair => pair.Key)];
        texts = [.. sorted.Select(pair => pair.Text)];
    }

    /// <summary>Those whose key begins so; a long list is not read to its end.</summary>
    public IEnumerable<SuggestedText> From(string beginning)
    {
        var at = Array.BinarySearch(keys, beginning, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        while (at > 0 && keys[at - 1] == beginning)
            at--;
        for (var end = Math.Min(keys.Length, at + Most); at < end && keys[at].StartsWith(beginning, StringComparison.Ordinal); at++)
            yield return texts[at];
    }
}
