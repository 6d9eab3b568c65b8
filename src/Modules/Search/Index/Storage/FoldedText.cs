namespace Union.Search.Index.Storage;

/// <summary>
/// A passage's text and headings as a ranking reads them: folded letters with a zero wherever something separates two of them. What lies
/// beyond the basic plane is a replacement character here; it is still found by its terms.
/// </summary>
internal sealed record FoldedText(char[] Text, char[] Context)
{
    public int Bytes => (Text.Length + Context.Length) * 2 + 80;
}
