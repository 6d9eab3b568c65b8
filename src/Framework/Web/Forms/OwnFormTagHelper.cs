using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Forms;

/// <summary>
/// Puts the antiforgery token into forms that post to an address of this site written out in full. The framework leaves it away there,
/// because such an address might be a foreign one; without it the form is refused when a person sends it.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class OwnFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string Token = "__RequestVerificationToken";

    // After the form tag helper of the framework, which runs at -1000.
    public override int Order => 1000;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsOwn(AddressOf(output)) && !output.PostContent.GetContent().Contains(Token, StringComparison.Ordinal))
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }

    // A path of this site, or another handler of the same page; "//host" and "https://host" are foreign.
    private static bool IsOwn(string? address) => address is ['/'] or ['/', not '/', ..] or ['?', ..];

    private static string? AddressOf(TagHelperOutput output) =>
        output.Attributes["action"]?.Value switch
        {
            string text => text,
            HtmlString html => html.Value,
            _ => null,
        };
}
