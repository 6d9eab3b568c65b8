using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>
/// The filter bar above a list: a GET form, and below it what limits the list now, each with a way to take it off.
/// <code>
/// &lt;u-filter&gt;
///   &lt;u-filter-text name="q" label="关键词" placeholder="标题或文号" /&gt;
///   &lt;u-filter-select name="state" label="状态" items="Model.States" /&gt;
///   &lt;u-filter-date name="from" label="自" /&gt;
/// &lt;/u-filter&gt;
/// </code>
/// </summary>
[HtmlTargetElement("u-filter")]
public sealed class FilterTagHelper : UnionTagHelper
{
    public string Label { get; set; } = "筛选";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var filters = new ActiveFilters();
        context.Items[typeof(ActiveFilters)] = filters;
        var fields = await output.GetChildContentAsync();
        Begin(output, "form", "u-filter");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("data-u-auto", "");
        var html = output.Content;
        html.AppendHtml(fields);
        foreach (var (key, values) in Http.Request.Query.Where(q => q.Key is "sort" or "tab"))
            html.AppendHtml($"<input type=\"hidden\" name=\"{Encode(key)}\" value=\"{Encode(values)}\">");
        html.AppendHtml("<button class=\"btn\">").AppendHtml(IconHtml("filter")).AppendHtml("筛选</button>");
        if (filters.Active.Count > 0)
            output.PostElement.SetHtmlContent(Chips(filters));
    }

    private string Chips(ActiveFilters filters)
    {
        var x = Assets.Icon.Html(Http, "x");
        var chips = filters.Active.Select(f =>
            $"<li><a class=\"u-chip\" href=\"{Encode(QueryLink.With(Http.Request, drop: f.Name))}\" aria-label=\"取消筛选 {Encode(f.Text)}\">{Encode(f.Text)}{x}</a></li>"
        );
        var clear =
            filters.Active.Count > 1 ? $"<li><a class=\"small\" href=\"{Encode(Http.Request.PathBase + Http.Request.Path)}\">全部清除</a></li>" : "";
        return $"<ul class=\"u-chips\" aria-label=\"已选条件\">{string.Concat(chips)}{clear}</ul>";
    }
}
