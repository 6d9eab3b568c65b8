using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// Buttons of a page's, a card's or an empty state's head, and a card's foot.
/// <code>&lt;u-actions&gt;&lt;a class="btn btn-primary" href="~/admin/notices/new"&gt;新建公告&lt;/a&gt;&lt;/u-actions&gt;</code>
/// </summary>
[HtmlTargetElement("u-actions")]
[HtmlTargetElement("u-footer")]
public sealed class SlotTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (Slots.Of(context) is not { } slots)
        {
            output.TagName = "div";
            output.Attributes.SetAttribute("class", "u-actions");
            return;
        }
        slots.Add(context.TagName, content);
        output.SuppressOutput();
    }
}
