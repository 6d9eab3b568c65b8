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
        if (children.IsEmptyOrWhiteSpace)
        {
            html.AppendHtml("<div class=\"u-tree-row\">").AppendHtml(Label()).AppendHtml("</div>");
            return;
        }
        html.AppendHtml(Open ? "<details open>" : "<details>").AppendHtml("<summary>").AppendHtml(IconHtml("chevron-right"))
            .AppendHtml(Label()).AppendHtml("</summary><ul>").AppendHtml(children).AppendHtml("</ul></details>");
    }

    private HtmlString Label()
    {
        var current = Current ? " aria-current=\"true\"" : "";
        var text = Href is null
            ? $"<span{current}>{Encode(Text)}</span>"
            : $"<a href=\"{Encode(Resolve(Href))}\"{current}>{Encode(Text)}</a>";
        return new HtmlString(Note is null ? text : $"{text} <span class=\"u-row-sub\">{Encode(Note)}</span>");
    }
}
