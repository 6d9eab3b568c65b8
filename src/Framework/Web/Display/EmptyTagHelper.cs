using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// What stands where a list is empty, and what to do about it.
/// <code>&lt;u-empty icon="news" title="还没有公告"&gt;&lt;p&gt;新建一条，发布后显示在首页。&lt;/p&gt;&lt;u-actions&gt;…&lt;/u-actions&gt;&lt;/u-empty&gt;</code>
/// </summary>
[HtmlTargetElement("u-empty", Attributes = "title")]
public sealed class EmptyTagHelper : UnionTagHelper
{
    public string Title { get; set; } = "";

    public string Icon { get; set; } = "inbox";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context);
        var body = await output.GetChildContentAsync();
        Begin(output, "div", "u-empty");
        output.Content.AppendHtml(IconHtml(Icon)).AppendHtml($"<h2>{Encode(Title)}</h2>").AppendHtml(body);
        foreach (var actions in slots.Get("u-actions"))
            output.Content.AppendHtml("<div class=\"u-actions\">").AppendHtml(actions).AppendHtml("</div>");
    }
}
