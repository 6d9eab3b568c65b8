using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Pages;

/// <summary>
/// The head of a page: breadcrumbs, title (also the window's), subtitle and buttons.
/// <code>
/// &lt;u-page title="公告" subtitle="本站发布的公告与文件"&gt;
///   &lt;u-crumb href="~/admin"&gt;工作台&lt;/u-crumb&gt;
///   &lt;u-actions&gt;&lt;a class="btn btn-primary" href="~/admin/notices/new"&gt;新建公告&lt;/a&gt;&lt;/u-actions&gt;
/// &lt;/u-page&gt;
/// </code>
/// </summary>
[HtmlTargetElement("u-page", Attributes = "title")]
public sealed class PageTagHelper : UnionTagHelper
{
    internal const string CrumbSlot = "u-crumb";

    public string Title { get; set; } = "";

    public string? Subtitle { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context);
        var rest = await output.GetChildContentAsync();
        ViewContext.ViewData["Title"] = Title;

        Begin(output, "div", "u-page-head");
        output.Attributes.RemoveAll("title");
        var html = output.Content;
        html.AppendHtml("<div>");
        WriteCrumbs(html, slots.Get(CrumbSlot));
        html.AppendHtml($"<h1>{Encode(Title)}</h1>");
        if (Subtitle is not null)
            html.AppendHtml($"<p class=\"u-page-sub\">{Encode(Subtitle)}</p>");
        html.AppendHtml(rest).AppendHtml("</div>");
        if (slots.Get("u-actions") is { Count: > 0 } actions)
        {
            html.AppendHtml("<div class=\"u-actions\">");
            foreach (var action in actions)
                html.AppendHtml(action);
            html.AppendHtml("</div>");
        }
    }

    private static void WriteCrumbs(TagHelperContent html, IReadOnlyList<IHtmlContent> crumbs)
    {
        if (crumbs.Count == 0)
            return;
        html.AppendHtml("<nav class=\"u-crumbs\" aria-label=\"当前位置\"><ol>");
        foreach (var crumb in crumbs)
            html.AppendHtml("<li>").AppendHtml(crumb).AppendHtml("</li>");
        html.AppendHtml("</ol></nav>");
    }
}
