using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Assets;

/// <summary>
/// An icon of the sprite (names: <c>src/Themes/icons.txt</c>). Decorative unless a label is given.
/// <code>&lt;u-icon name="search" /&gt; &lt;u-icon name="lock" label="已锁定" /&gt;</code>
/// </summary>
[HtmlTargetElement("u-icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    /// <summary>What the icon says to someone who does not see it; leave out next to a text that says it.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Html(ViewContext.HttpContext, Name, Label));
    }
}
