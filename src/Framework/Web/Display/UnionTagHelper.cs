using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Assets;

namespace Union.Web.Display;

/// <summary>What the u-* tag helpers share: the request, encoding, and slots a child fills in its parent.</summary>
public abstract class UnionTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal HttpContext Http => ViewContext.HttpContext;

    internal static string Encode(string? text) => Html.Encode(text);

    internal string Resolve(string? address) => WebAssets.Resolve(Http, address);

    internal IHtmlContent IconHtml(string name) => Icon.Html(Http, name);

    internal static void Begin(TagHelperOutput output, string tag, string cssClass)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value;
        var all = own is null ? cssClass : $"{cssClass} {own}";
        output.Attributes.SetAttribute("class", all);
    }
}
