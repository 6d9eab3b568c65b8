using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Lists;

/// <summary>A choice of &lt;u-filter&gt;. Usage: see <see cref="FilterTagHelper"/>.</summary>
[HtmlTargetElement("u-filter-select", Attributes = "name,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterSelectTagHelper : UnionTagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The choice that limits nothing.</summary>
    public string All { get; set; } = "全部";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Http.Request.Query[Name].ToString();
        var items = Items.ToList();
        ActiveFilters.Of(context)?.Add(Name, Label, items.Find(i => i.Value == value && value.Length > 0)?.Text);
        Begin(output, "div", "u-filter-select");
        var options = items
            .Where(i => !string.IsNullOrEmpty(i.Value))
            .Select(i => $"<option value=\"{Encode(i.Value)}\"{(i.Value == value ? " selected" : "")}>{Encode(i.Text)}</option>");
        output.Content.SetHtmlContent(
            $"<label class=\"form-label\" for=\"f-{Name}\">{Encode(Label)}</label>"
                + $"<select class=\"form-select\" id=\"f-{Name}\" name=\"{Encode(Name)}\"><option value=\"\">{Encode(All)}</option>{string.Concat(options)}</select>"
        );
    }
}
