using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>A node of &lt;u-tree&gt;; nodes inside it are its branches. Usage: see <see cref="TreeTagHelper"/>.</summary>
[HtmlTargetElement("u-node", Attributes = "text")]
public sealed class NodeTagHelper : UnionTagHelper
{
    public string Text { get; set; } = "";

    public string? Href { get; set; }

    /// <summary>Said behind the text, smaller.</summary>
    public string? Note { get; set; }

    public bool Open { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var html = output.Content;
        html.AppendHtml("<div class=\"u-tree-row\">").AppendHtml(Label()).AppendHtml("</div>");
        // Beside the link, not around it: a link inside a summary cannot be reached apart from it.
        if (!children.IsEmptyOrWhiteSpace)
            html.AppendHtml(Open ? "<details open>" : "<details>")
                .AppendHtml($"<summary aria-label=\"{Encode(Text)}的下级\">")
                .AppendHtml(IconHtml("chevron-right"))
                .AppendHtml("</summary><ul>")
                .AppendHtml(children)
                .AppendHtml("</ul></details>");
    }

    private HtmlString Label()
    {
        var current = Current ? " aria-current=\"true\"" : "";
        var text = Href is null ? $"<span{current}>{Encode(Text)}</span>" : $"<a href=\"{Encode(Resolve(Href))}\"{current}>{Encode(Text)}</a>";
        return new HtmlString(Note is null ? text : $"{text} <span class=\"u-row-sub\">{Encode(Note)}</span>");
    }
}
