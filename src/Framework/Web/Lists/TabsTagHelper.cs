using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>
/// Parts of a subject side by side, each with its own address.
/// <code>&lt;u-tabs label="公告"&gt;&lt;u-tab href="~/admin/notices"&gt;全部&lt;/u-tab&gt;&lt;u-tab href="~/admin/notices/drafts" count="3"&gt;草稿&lt;/u-tab&gt;&lt;/u-tabs&gt;</code>
/// </summary>
[HtmlTargetElement("u-tabs")]
public sealed class TabsTagHelper : UnionTagHelper
{
    public string Label { get; set; } = "分类";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<ul class=\"u-tabs\">").AppendHtml(tabs).AppendHtml("</ul>");
    }
}
