using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>A tab of &lt;u-tabs&gt;: a link to a page of its own or to this page with another query. Usage: see <see cref="TabsTagHelper"/>.</summary>
[HtmlTargetElement("u-tab", Attributes = "href")]
public sealed class TabTagHelper : UnionTagHelper
{
    public string Href { get; set; } = "";

    /// <summary>Found by the address when not given.</summary>
    public bool? Active { get; set; }

    public long? Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var address = Resolve(Href);
        var here = Http.Request.PathBase + Http.Request.Path;
        var isActive = Active ?? address == (address.Contains('?', StringComparison.Ordinal) ? here + Http.Request.QueryString.Value : here.Value);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml($"<a href=\"{Encode(address)}\"{(isActive ? " aria-current=\"page\"" : "")}>").AppendHtml(text);
        if (Count is { } count)
            output.Content.AppendHtml($"<span class=\"u-count\">{count:N0}</span>");
        output.Content.AppendHtml("</a>");
    }
}
