using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>A text, a date or a check box of &lt;u-filter&gt;, filled from the query. Usage: see <see cref="FilterTagHelper"/>.</summary>
[HtmlTargetElement("u-filter-text", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("u-filter-date", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("u-filter-check", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterInputTagHelper : UnionTagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Placeholder { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Http.Request.Query[Name].ToString();
        var id = $"f-{Name}";
        switch (context.TagName)
        {
            case "u-filter-check":
                ActiveFilters.Of(context)?.Add(Name, "", value.Length > 0 ? Label : null);
                Begin(output, "div", "u-filter-check");
                output.Content.SetHtmlContent(
                    $"<label class=\"form-check\" for=\"{id}\"><input class=\"form-check-input\" type=\"checkbox\" id=\"{id}\" name=\"{Encode(Name)}\" "
                        + $"value=\"true\"{(value.Length > 0 ? " checked" : "")}> <span class=\"form-check-label\">{Encode(Label)}</span></label>"
                );
                break;
            default:
                var isDate = context.TagName == "u-filter-date";
                ActiveFilters.Of(context)?.Add(Name, Label, value);
                Begin(output, "div", isDate ? "u-filter-date" : "u-filter-text");
                output.Content.SetHtmlContent(
                    $"<label class=\"form-label\" for=\"{id}\">{Encode(Label)}</label>"
                        + $"<input class=\"form-control\" type=\"{(isDate ? "date" : "search")}\" id=\"{id}\" name=\"{Encode(Name)}\" value=\"{Encode(value)}\""
                        + $"{(Placeholder is null ? "" : $" placeholder=\"{Encode(Placeholder)}\"")} maxlength=\"200\" autocomplete=\"off\">"
                );
                break;
        }
    }
}
