using System.Text.RegularExpressions;

namespace Union.Contents.Media;

/// <summary>Addresses of media files in a text: <c>/media/2099/hall.png</c>, with or without the site's prefix, encoded or not.</summary>
internal static partial class MediaLinks
{
    public static bool AreIn(string text) => text.Contains("media/", StringComparison.Ordinal);

    /// <summary>The paths below <c>/media/</c> that the text names, decoded, each once.</summary>
    public static IReadOnlySet<string> In(string text) =>
        AreIn(text) ? Links().Matches(text).Select(m => Uri.UnescapeDataString(m.Groups["path"].Value)).ToHashSet(StringComparer.Ordinal) : Empty;

    private static readonly HashSet<string> Empty = [];

    // Ends where a Markdown or JSON string ends a link: at blanks, quotes, brackets, a query or a fragment.
    [GeneratedRegex("""(?<=^|[/\s("'<:])media/(?<path>[^\s)("'<>?#\\\]]+)""")]
    private static partial Regex Links();
}
