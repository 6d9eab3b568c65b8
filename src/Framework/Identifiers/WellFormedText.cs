using System.Text;

namespace Union.Identifiers;

/// <summary>Unicode normalisation for text from outside.</summary>
public static class WellFormedText
{
    /// <summary>
    /// As <see cref="string.Normalize(NormalizationForm)"/>, which throws on a lone surrogate and on U+FFFE; here they become U+FFFD.
    /// </summary>
    public static string Normalize(string text, NormalizationForm form = NormalizationForm.FormKC)
    {
        var span = text.AsSpan();
        if (!span.ContainsAnyInRange('\uD800', '\uDFFF') && !span.ContainsAnyInRange('\uFFFE', '\uFFFF'))
            return text.Normalize(form);
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        return result.ToString().Normalize(form);
    }
}
