using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Pages;

/// <summary>One step of the way to this page, inside &lt;u-page&gt;: <code>&lt;u-crumb href="~/admin/notices"&gt;公告&lt;/u-crumb&gt;</code></summary>
[HtmlTargetElement("u-crumb", ParentTag = "u-page")]
public sealed class CrumbTagHelper : UnionTagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var crumb = new HtmlContentBuilder();
        if (Href is null)
            crumb.AppendHtml("<span>").AppendHtml(text).AppendHtml("</span>");
        else
            crumb.AppendHtml($"<a href=\"{Encode(Resolve(Href))}\">").AppendHtml(text).AppendHtml("</a>");
        Slots.Of(context)?.Add(PageTagHelper.CrumbSlot, crumb);
        output.SuppressOutput();
    }
}
