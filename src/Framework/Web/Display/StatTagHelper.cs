using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>A figure and what it counts. <code>&lt;u-stat value="128" label="已发布公告" href="~/admin/notices" /&gt;</code></summary>
[HtmlTargetElement("u-stat", Attributes = "value,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatTagHelper : UnionTagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "div", "u-stat");
        var label = Href is null
            ? $"<span class=\"u-stat-label\">{Encode(Label)}</span>"
            : $"<a class=\"u-stat-label\" href=\"{Encode(Resolve(Href))}\">{Encode(Label)}</a>";
        output.Content.SetHtmlContent($"<span class=\"u-stat-value\">{Encode(Value)}</span>{label}");
    }
}
