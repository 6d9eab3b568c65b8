using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Union.Web.Markdown;

/// <summary>Keeps links that lead somewhere harmless; of the others the text stays.</summary>
internal static class LinkSafety
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static void Apply(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Check(link);
        foreach (var auto in document.Descendants<AutolinkInline>().ToList())
        {
            if (!auto.IsEmail && !IsSafe(auto.Url))
                auto.ReplaceBy(new LiteralInline(auto.Url));
            else if (!auto.IsEmail)
                MarkExternal(auto.GetAttributes());
        }
    }

    private static void Check(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!IsSafe(url))
        {
            link.ReplaceBy(new ContainerInline());
            return;
        }
        // The policy of the site shows pictures of its own only; one from elsewhere becomes a link to it.
        if (link.IsImage && IsElsewhere(url))
            link.IsImage = false;
        if (!link.IsImage && IsElsewhere(url))
            MarkExternal(link.GetAttributes());
    }

    /// <summary>Relative, or one of the few schemes. Control characters and spaces are what browsers skip, so they are skipped here.</summary>
    internal static bool IsSafe(string url)
    {
        var clean = new string([.. Decode(url).Where(c => c > ' ' && !char.IsControl(c))]);
        var end = clean.AsSpan().IndexOfAny(":/?#\\");
        return end < 0 || clean[end] != ':' || Schemes.Contains(clean[..end], StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsElsewhere(string url) => url.Contains("//", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal);

    private static void MarkExternal(HtmlAttributes attributes) => attributes.AddPropertyIfNotExist("rel", "nofollow noopener");

    private static string Decode(string url) => Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(url));
}
