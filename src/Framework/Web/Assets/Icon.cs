using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Union.Web.Assets;

/// <summary>The markup of an icon, for code that writes HTML itself.</summary>
public static class Icon
{
    private const string Sprite = "web/lib/icons.svg";

    public static IHtmlContent Html(HttpContext context, string name, string? label = null)
    {
        var said = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Encode(label)}\"";
        return new HtmlString($"<svg class=\"icon\" {said}><use href=\"{Encode(WebAssets.Url(context, Sprite))}#{Encode(name)}\"/></svg>");
    }

    private static string Encode(string text) => Assets.Html.Encode(text);
}
