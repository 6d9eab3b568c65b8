using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Pages;

namespace Union.Web.Display;

/// <summary>One entry of &lt;u-timeline&gt;. Usage: see <see cref="TimelineTagHelper"/>.</summary>
[HtmlTargetElement("u-event", Attributes = "title")]
public sealed class EventTagHelper : UnionTagHelper
{
    public string Title { get; set; } = "";

    /// <summary>UTC; shown in Asia/Shanghai.</summary>
    public DateTime? At { get; set; }

    public string? Who { get; set; }

    public Tone Tone { get; set; }

    public string Icon { get; set; } = "check";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone.CssClass());
        var html = output.Content;
        html.AppendHtml("<span class=\"u-timeline-mark\">")
            .AppendHtml(IconHtml(Icon))
            .AppendHtml("</span>")
            .AppendHtml($"<div class=\"u-timeline-head\"><strong>{Encode(Title)}</strong>");
        if (Who is not null)
            html.AppendHtml($"<span>{Encode(Who)}</span>");
        if (At is { } at)
            html.AppendHtml(
                string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{at:yyyy-MM-ddTHH:mm:ssZ}\">{ChinaTime.Minute(at)}</time>")
            );
        html.AppendHtml("</div>");
        if (!body.IsEmptyOrWhiteSpace)
            html.AppendHtml("<div class=\"u-timeline-body\">").AppendHtml(body).AppendHtml("</div>");
    }
}
