using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Union.Web.Pages;

/// <summary>What a page says after a redirect: shown once, at the top of the next page.</summary>
public sealed record Banner(Tone Tone, string Text)
{
    internal const string Key = "Banner";

    /// <summary>Reads the banner and takes it away; null when nothing was said.</summary>
    public static Banner? Take(HttpContext context, ITempDataDictionary tempData) =>
        // Reading writes a cookie, and a page with a cookie is never cached: look only where a browser brings one.
        context.Request.Cookies.Keys.Any(name => name.Contains("TempData", StringComparison.Ordinal))
        && tempData[Key] is string stored
        && stored.Split('\n', 2) is [var tone, var text]
        && Enum.TryParse<Tone>(tone, out var known)
            ? new Banner(known, text)
            : null;

    internal void Put(ITempDataDictionary tempData) => tempData[Key] = $"{Tone}\n{Text}";
}
