using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// A tree that opens and closes without script.
/// <code>&lt;u-tree label="站点"&gt;&lt;u-node text="鄂尔多斯市总工会" open&gt;&lt;u-node text="杭锦旗总工会" href="~/…" /&gt;&lt;/u-node&gt;&lt;/u-tree&gt;</code>
/// </summary>
[HtmlTargetElement("u-tree")]
public sealed class TreeTagHelper : UnionTagHelper
{
    public string? Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var nodes = await output.GetChildContentAsync();
        Begin(output, "ul", "u-tree");
        if (Label is not null)
            output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(nodes);
    }
}
