using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>Previous and next page of a list read by key. <code>&lt;u-pager page="Model.Notices" /&gt;</code></summary>
[HtmlTargetElement("u-pager", Attributes = "page", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : UnionTagHelper
{
    public IKeyPage Page { get; set; } = null!;

    /// <summary>The measure word and noun: 条公告, 个站点.</summary>
    public string Unit { get; set; } = "条";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Page.Count == 0 && Page.Previous is null)
        {
            output.SuppressOutput();
            return;
        }
        Begin(output, "nav", "u-pager");
        output.Attributes.SetAttribute("aria-label", "分页");
        var html = output.Content;
        html.AppendHtml("<p>").Append(Summary()).AppendHtml("</p>");
        if (Page.Previous is null && Page.Next is null)
            return;
        html.AppendHtml("<div class=\"u-pager-links\">");
        html.AppendHtml(Link("before", Page.Previous, "上一页", "prev"));
        html.AppendHtml(Link("after", Page.Next, "下一页", "next"));
        html.AppendHtml("</div>");
    }

    private string Summary() =>
        Page.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"共 {total:N0} {Unit}")
            : string.Create(CultureInfo.InvariantCulture, $"本页 {Page.Count:N0} {Unit}");

    private string Link(string name, string? key, string text, string rel) =>
        key is null ? "" : $"<a class=\"btn\" rel=\"{rel}\" href=\"{Encode(QueryLink.With(Http.Request, name, key))}\">{text}</a>";
}
