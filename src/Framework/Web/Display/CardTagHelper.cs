using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// A card. With <c>flush</c> its content reaches the edges (tables, lists).
/// <code>&lt;u-card title="附件" subtitle="共 3 个" flush&gt;&lt;u-actions&gt;…&lt;/u-actions&gt; … &lt;u-footer&gt;…&lt;/u-footer&gt;&lt;/u-card&gt;</code>
/// </summary>
[HtmlTargetElement("u-card")]
public sealed class CardTagHelper : UnionTagHelper
{
    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public bool Flush { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context);
        var body = await output.GetChildContentAsync();
        var actions = slots.Get("u-actions");

        Begin(output, "section", "card");
        var html = output.Content;
        if (Title is not null || actions.Count > 0)
        {
            html.AppendHtml("<div class=\"card-header\"><div>");
            if (Title is not null)
                html.AppendHtml($"<h2 class=\"card-title\">{Encode(Title)}</h2>");
            if (Subtitle is not null)
                html.AppendHtml($"<p class=\"card-subtitle\">{Encode(Subtitle)}</p>");
            html.AppendHtml("</div>");
            if (actions.Count > 0)
            {
                html.AppendHtml("<div class=\"u-actions\">");
                foreach (var action in actions)
                    html.AppendHtml(action);
                html.AppendHtml("</div>");
            }
            html.AppendHtml("</div>");
        }
        if (Flush)
            html.AppendHtml(body);
        else
            html.AppendHtml("<div class=\"card-body\">").AppendHtml(body).AppendHtml("</div>");
        foreach (var footer in slots.Get("u-footer"))
            html.AppendHtml("<div class=\"card-footer\">").AppendHtml(footer).AppendHtml("</div>");
    }
}
