using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Pages;

namespace Union.Web.Display;

/// <summary>A state in a word. <code>&lt;u-badge tone="Success"&gt;已发布&lt;/u-badge&gt; &lt;u-badge tone="Neutral" dot&gt;草稿&lt;/u-badge&gt;</code></summary>
[HtmlTargetElement("u-badge")]
public sealed class BadgeTagHelper : UnionTagHelper
{
    public Tone Tone { get; set; }

    public bool Dot { get; set; }

    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        Begin(output, "span", $"u-badge {Tone.CssClass()}{(Dot ? " u-badge-dot" : "")}");
        if (Icon is not null)
            output.Content.AppendHtml(IconHtml(Icon));
        output.Content.AppendHtml(text);
    }
}
