using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Pages;

namespace Union.Web.Display;

/// <summary>A note in the page. <code>&lt;u-alert tone="Warning" title="关闭后"&gt;检索页面不再存在，数据保留。&lt;/u-alert&gt;</code></summary>
[HtmlTargetElement("u-alert")]
public sealed class AlertTagHelper : UnionTagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        Begin(output, "div", $"u-alert {Tone.CssClass()}");
        output.Attributes.SetAttribute("role", Tone is Tone.Danger or Tone.Warning ? "alert" : "status");
        output.Content.AppendHtml(IconHtml(Tone.IconName())).AppendHtml("<div class=\"u-alert-body\">");
        if (Title is not null)
            output.Content.AppendHtml($"<p class=\"u-alert-title\">{Encode(Title)}</p>");
        output.Content.AppendHtml(body).AppendHtml("</div>");
    }
}
