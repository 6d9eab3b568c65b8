using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Union.Web.Assets;
using Union.Web.Display;

namespace Union.Web.Forms;

/// <summary>
/// A button that posts after a question: a dialog with script, a box to tick without. The form, its antiforgery token and its
/// hidden fields (<c>field-…</c>) come with it; it posts to <c>action</c> or to a handler of this page.
/// <code>
/// &lt;u-confirm ask="撤回这条公告？" detail="公众将不能再看到它。" yes="撤回" danger handler="Withdraw" field-id="@id" class="btn btn-outline-danger"&gt;撤回&lt;/u-confirm&gt;
/// </code>
/// </summary>
[HtmlTargetElement("u-confirm", Attributes = "ask")]
public sealed class ConfirmTagHelper(IHtmlGenerator generator) : UnionTagHelper
{
    public string Ask { get; set; } = "";

    public string? Detail { get; set; }

    public string Yes { get; set; } = "确定";

    public bool Danger { get; set; }

    public string? Handler { get; set; }

    public string? Action { get; set; }

    [HtmlAttributeName("fields", DictionaryAttributePrefix = "field-")]
    public IDictionary<string, string?> Fields { get; set; } = new Dictionary<string, string?>();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var button = output.Attributes["class"]?.Value?.ToString() ?? (Danger ? "btn btn-outline-danger" : "btn");
        output.Attributes.Clear();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Address());
        output.Attributes.SetAttribute("class", "u-confirm");
        output.Attributes.SetAttribute("data-u-confirm", Ask);
        output.Attributes.SetAttribute("data-u-confirm-text", Detail ?? "");
        output.Attributes.SetAttribute("data-u-confirm-yes", Yes);
        if (Danger)
            output.Attributes.SetAttribute("data-u-danger", "");
        var html = output.Content;
        foreach (var (name, value) in Fields)
            html.AppendHtml($"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value)}\">");
        html.AppendHtml($"<label class=\"u-nojs small\"><input type=\"checkbox\" required> 确认：{Encode(Ask)}</label> ")
            .AppendHtml($"<button class=\"{Encode(button)}\">")
            .AppendHtml(text)
            .AppendHtml("</button>")
            .AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }

    private string Address()
    {
        var here = Action is null ? (Http.Request.PathBase + Http.Request.Path).Value! : WebAssets.Resolve(Http, Action);
        return Handler is null ? here : QueryHelpers.AddQueryString(here, "handler", Handler);
    }
}
