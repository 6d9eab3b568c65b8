using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Display;

namespace Union.Web.Forms;

/// <summary>What kept a form from being saved, each message a link to its field. Stands first in the form. <code>&lt;u-errors /&gt;</code></summary>
[HtmlTargetElement("u-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : UnionTagHelper
{
    public string Title { get; set; } = "没有保存，请先改正下面的问题";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext
            .ViewData.ModelState.SelectMany(entry =>
                entry.Value!.Errors.Select(e => (entry.Key, Text: e.ErrorMessage.Length > 0 ? e.ErrorMessage : "填写的内容不正确。"))
            )
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        Begin(output, "div", "u-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var lines = errors.Select(e =>
            e.Key.Length == 0
                ? $"<li>{Encode(e.Text)}</li>"
                : $"<li><a href=\"#{Encode(TagBuilder.CreateSanitizedId(e.Key, "_"))}\">{Encode(e.Text)}</a></li>"
        );
        output.Content.SetHtmlContent($"<h2>{Encode(Title)}</h2><ul>{string.Concat(lines)}</ul>");
    }
}
