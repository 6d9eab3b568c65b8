using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>
/// A heading that sorts: <c>?sort=name</c> ascending, <c>?sort=-name</c> descending. <c>u-sort-default</c> marks the order without a query.
/// <code>&lt;th u-sort="name"&gt;名称&lt;/th&gt; &lt;th u-sort="-published" u-sort-default&gt;发布时间&lt;/th&gt;</code>
/// </summary>
[HtmlTargetElement("th", Attributes = "u-sort")]
public sealed class SortTagHelper : UnionTagHelper
{
    /// <summary>The column; with "-" in front when its first click sorts descending.</summary>
    [HtmlAttributeName("u-sort")]
    public string Column { get; set; } = "";

    [HtmlAttributeName("u-sort-default")]
    public bool IsDefault { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var name = Column.TrimStart('-');
        var asked = Http.Request.Query["sort"].ToString();
        var current = asked.Length == 0 && IsDefault ? Column : asked;
        var isOn = current.TrimStart('-') == name;
        var isDescending = isOn && current[0] == '-';
        var next = isOn ? (isDescending ? name : "-" + name) : Column;
        if (isOn)
            output.Attributes.SetAttribute("aria-sort", isDescending ? "descending" : "ascending");
        output
            .Content.AppendHtml(
                $"<a class=\"u-sort\"{(isOn ? " aria-current=\"true\"" : "")} href=\"{Encode(QueryLink.With(Http.Request, "sort", next))}\">"
            )
            .AppendHtml(text)
            .AppendHtml(IconHtml(isOn ? (isDescending ? "chevron-down" : "chevron-up") : "selector"))
            .AppendHtml("</a>");
    }
}
