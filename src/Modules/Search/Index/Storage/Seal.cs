namespace Union.Search.Index.Storage;

/// <summary>
/// A sum over what a row shows. SQLite notices a page whose structure is broken, not one whose letters were changed; a row that does not fit
/// its seal is never shown.
/// </summary>
internal static class Seal
{
    public static long Of(params ReadOnlySpan<string> texts)
    {
        // FNV-1a over the characters, with a mark between the texts.
        var sum = 14695981039346656037UL;
        foreach (var text in texts)
        {
            foreach (var letter in text)
                sum = (sum ^ letter) * 1099511628211UL;
            sum = (sum ^ 0xFFFF) * 1099511628211UL;
        }
        return (long)sum;
    }
}
