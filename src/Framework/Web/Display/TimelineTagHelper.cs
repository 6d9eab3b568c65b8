using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// What happened, in order.
/// <code>&lt;u-timeline&gt;&lt;u-event title="发布公告" at="act.At" who="王编辑" tone="Success" icon="send"&gt;&lt;p&gt;理由…&lt;/p&gt;&lt;/u-event&gt;&lt;/u-timeline&gt;</code>
/// </summary>
[HtmlTargetElement("u-timeline")]
public sealed class TimelineTagHelper : UnionTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var events = await output.GetChildContentAsync();
        Begin(output, "ol", "u-timeline");
        output.Content.SetHtmlContent(events);
    }
}
