using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>
/// A table that becomes a list of records on a phone: each cell gets its column's heading as label by itself. A column of buttons
/// has an empty &lt;th&gt; (with a visually hidden text) and cells of class <c>u-row-actions</c>; numbers take class <c>u-num</c>.
/// <code>
/// &lt;u-table caption="公告"&gt;
///   &lt;thead&gt;&lt;tr&gt;&lt;th u-sort="title"&gt;标题&lt;/th&gt;&lt;th&gt;状态&lt;/th&gt;&lt;/tr&gt;&lt;/thead&gt;
///   &lt;tbody&gt;@foreach … &lt;tr&gt;&lt;td&gt;…&lt;/td&gt;&lt;td&gt;…&lt;/td&gt;&lt;/tr&gt;&lt;/tbody&gt;
/// &lt;/u-table&gt;
/// </code>
/// </summary>
[HtmlTargetElement("u-table", Attributes = "caption")]
public sealed class TableTagHelper : UnionTagHelper
{
    /// <summary>Names the table to someone who hears it.</summary>
    public string Caption { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableColumns)] = new TableColumns();
        var rows = await output.GetChildContentAsync();
        Begin(output, "div", "u-table-wrap");
        output
            .Content.AppendHtml($"<table class=\"table u-table\"><caption class=\"visually-hidden\">{Encode(Caption)}</caption>")
            .AppendHtml(rows)
            .AppendHtml("</table>");
    }
}
