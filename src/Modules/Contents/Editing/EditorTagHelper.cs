using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Union.Web.Assets;

namespace Union.Contents.Editing;

/// <summary>
/// Makes the Markdown box inside it an editor: tools, pictures by drag and paste, clean paste from Word, preview beside it, a copy kept
/// in the browser. Without script the box stays a plain text area.
/// <code>
/// @addTagHelper *, Union.Contents
/// &lt;u-editor key="notice-@id" attach="Input_Files"&gt;&lt;u-field for="Input.Body" rows="22" /&gt;&lt;/u-editor&gt;
/// </code>
/// A form has one main editor with a key; its button to save carries <c>data-u-save</c> and answers to Ctrl+S.
/// </summary>
[HtmlTargetElement("u-editor")]
public sealed class EditorTagHelper(Access access, ICurrentUser user) : TagHelper
{
    // In this order: each part stands on those before it.
    private static readonly string[] Scripts =
    [
        "web/lib/turndown.js",
        "contents/editor/text.js",
        "contents/editor/paste.js",
        "contents/editor/keep.js",
        "contents/editor/pictures.js",
        "contents/editor/chooser.js",
        "contents/editor/toolbar.js",
        "contents/editor/preview.js",
        "contents/editor/editor.js",
    ];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the kept copy belongs to; nothing is kept without it.</summary>
    public string? Key { get; set; }

    /// <summary>Id of the form's file field: dropped files that are no pictures go there.</summary>
    public string? Attach { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "e-editor");
        output.Attributes.SetAttribute("data-u-editor", "");
        output.Attributes.SetAttribute("data-icons", WebAssets.Url(http, "web/lib/icons.svg"));
        output.Attributes.SetAttribute("data-preview", WebAssets.Resolve(http, "~/admin/contents/preview"));
        // Two people at one computer: neither is offered what the other wrote.
        if (Key is not null && user.Id is { } id)
        {
            output.Attributes.SetAttribute("data-owner", $"{http.Request.PathBase}:{id:N}");
            output.Attributes.SetAttribute("data-key", Key);
        }
        if (Attach is not null)
            output.Attributes.SetAttribute("data-attach", Attach);
        if (await access.HasAsync(Permissions.ManageMedia))
            output.Attributes.SetAttribute("data-upload", WebAssets.Resolve(http, "~/admin/media?handler=Add"));
        if (await access.HasAsync(Permissions.ViewMedia))
            output.Attributes.SetAttribute("data-choose", WebAssets.Resolve(http, "~/admin/media?handler=Choose"));
        WriteAssets(http, output);
    }

    // Once on a page, however many editors it has.
    private static void WriteAssets(HttpContext http, TagHelperOutput output)
    {
        if (!http.Items.TryAdd(typeof(EditorTagHelper), true))
            return;
        foreach (var style in (string[])["contents/editor/editor.css", "contents/media.css"])
            output.PreElement.AppendHtml($"<link rel=\"stylesheet\" href=\"{WebAssets.Url(http, style)}\">");
        foreach (var script in Scripts)
            output.PostElement.AppendHtml($"<script src=\"{WebAssets.Url(http, script)}\" defer></script>");
    }
}
