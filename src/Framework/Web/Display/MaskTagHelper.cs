using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// A value that is shown masked; <c>reveal</c> is the page that asks for the reason before it shows it.
/// <code>&lt;u-mask value="@member.MaskedId" reveal="~/admin/members/@member.Id/reveal" /&gt;</code>
/// </summary>
[HtmlTargetElement("u-mask", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MaskTagHelper : UnionTagHelper
{
    /// <summary>Already masked: the clear value never reaches the page.</summary>
    public string? Value { get; set; }

    public string? Reveal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "span", "u-mask");
        output.Content.Append(string.IsNullOrEmpty(Value) ? "—" : Value);
        if (Reveal is not null && !string.IsNullOrEmpty(Value))
            output
                .Content.AppendHtml($" <a class=\"btn btn-link btn-sm\" href=\"{Encode(Resolve(Reveal))}\">")
                .AppendHtml(IconHtml("eye"))
                .AppendHtml("查看</a>");
    }
}
