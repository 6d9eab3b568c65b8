using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Lists;

/// <summary>Rows and cells inside &lt;u-table&gt;: gives each cell its column's heading. Other tables are left alone.</summary>
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed partial class TableCellTagHelper : TagHelper
{
    public override int Order => -10;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(TableColumns), out var known))
            return;
        var columns = (TableColumns)known;
        switch (context.TagName)
        {
            case "tr":
                columns.StartRow();
                break;
            case "th" when !output.Attributes.ContainsName("scope") || output.Attributes["scope"].Value?.ToString() == "col":
                columns.Add(await TextOf(output));
                output.Attributes.SetAttribute("scope", "col");
                break;
            case "th":
                columns.Next(1);
                break;
            default:
                var span = int.TryParse(output.Attributes["colspan"]?.Value?.ToString(), CultureInfo.InvariantCulture, out var wide) ? wide : 1;
                var heading = columns.Next(span);
                if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
                    output.AddClass("u-blank", HtmlEncoder.Default);
                if (!output.Attributes.ContainsName("data-label"))
                    output.Attributes.SetAttribute("data-label", span > 1 || IsRowActions(output) ? "" : heading);
                break;
        }
    }

    private static bool IsRowActions(TagHelperOutput output) =>
        output.Attributes["class"]?.Value?.ToString()?.Contains("u-row-actions", StringComparison.Ordinal) == true;

    private static async Task<string> TextOf(TagHelperOutput output) =>
        HttpUtility.HtmlDecode(Tags().Replace((await output.GetChildContentAsync()).GetContent(), "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
