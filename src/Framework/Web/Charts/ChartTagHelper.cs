using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Assets;
using Union.Web.Display;

namespace Union.Web.Charts;

/// <summary>
/// A chart with its table. The table is there for everybody: open without script and on paper, folded below the picture otherwise.
/// <code>&lt;u-chart data="Model.Trend" /&gt;</code>
/// </summary>
[HtmlTargetElement("u-chart", Attributes = "data", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper : UnionTagHelper
{
    private static readonly object Written = new();

    public Chart Data { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "figure", "u-chart");
        var html = output.Content;
        html.AppendHtml($"<figcaption class=\"u-chart-title\">{Encode(Data.Title)}</figcaption>");
        if (Data.IsEmpty)
        {
            html.AppendHtml("<p class=\"u-chart-none\">还没有可画的数据。</p>");
            return;
        }
        var size = Data.Kind is ChartKind.Bar && Data.Labels.Count > 8 ? " u-chart-tall" : "";
        html.AppendHtml(
            $"<div class=\"u-chart-canvas{size}\" role=\"img\" aria-label=\"{Encode(Data.Title)}，数据见下方表格\" data-u-chart=\"{Encode(Data.ToJson())}\" hidden></div>"
        );
        WriteTable(html);
        WriteScripts(output);
    }

    private void WriteTable(TagHelperContent html)
    {
        html.AppendHtml("<details class=\"u-chart-data\" open><summary>数据表</summary><div class=\"u-table-wrap\">");
        html.AppendHtml($"<table class=\"table u-chart-table\"><caption class=\"visually-hidden\">{Encode(Data.Title)}</caption>");
        html.AppendHtml($"<thead><tr><th scope=\"col\">{Encode(Data.LabelName)}</th>");
        foreach (var series in Data.Series)
            html.AppendHtml($"<th scope=\"col\" class=\"u-num\">{Encode(series.Name)}</th>");
        html.AppendHtml("</tr></thead><tbody>");
        for (var i = 0; i < Data.Labels.Count; i++)
        {
            html.AppendHtml($"<tr><th scope=\"row\">{Encode(Data.Labels[i])}</th>");
            foreach (var series in Data.Series)
                html.AppendHtml($"<td class=\"u-num\">{Encode(Data.TextOf(series, i))}</td>");
            html.AppendHtml("</tr>");
        }
        html.AppendHtml("</tbody></table></div></details>");
    }

    // Once a page, only on pages that have a chart; both run after the page is read, in this order.
    private void WriteScripts(TagHelperOutput output)
    {
        if (!Http.Items.TryAdd(Written, true))
            return;
        foreach (var file in new[] { "web/lib/echarts.min.js", "web/chart.js" })
            output.PostElement.AppendHtml($"<script src=\"{Encode(WebAssets.Url(Http, file))}\" defer></script>");
    }
}
