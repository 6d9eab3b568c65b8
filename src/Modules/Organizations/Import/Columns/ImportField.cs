namespace Union.Organizations.Import.Columns;

/// <summary>Something a row may say.</summary>
/// <param name="Key">Its name in code.</param>
/// <param name="Name">Its heading in the template.</param>
/// <param name="IsRequired">A file without such a column cannot be imported.</param>
/// <param name="Hint">What to write there.</param>
/// <param name="Synonyms">Other headings people write for it.</param>
internal sealed record ImportField(string Key, string Name, bool IsRequired, string Hint, params string[] Synonyms)
{
    /// <summary>Whether a heading means this field: the same words, whatever brackets, spaces and stars stand around them.</summary>
    public bool IsMeantBy(string heading)
    {
        var plain = Plain(heading);
        return plain.Length > 0 && (Plain(Name) == plain || Synonyms.Any(s => Plain(s) == plain));
    }

    private static string Plain(string heading)
    {
        var end = heading.AsSpan().IndexOfAny('（', '(', '【');
        var text = end > 0 ? heading[..end] : heading;
        return new string([.. text.Where(char.IsLetterOrDigit)]);
    }
}
