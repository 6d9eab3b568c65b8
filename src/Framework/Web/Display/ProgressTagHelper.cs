using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// How far a long job is. While <c>poll</c> is given it asks that address for its next state every two seconds; leave it out when
/// the job has ended. The address answers with this tag alone (a partial).
/// <code>&lt;u-progress label="导入文件" value="430" max="1531" note="正在读取 …" poll="~/admin/jobs/@id/progress" /&gt;</code>
/// </summary>
[HtmlTargetElement("u-progress", Attributes = "label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper : UnionTagHelper
{
    public string Label { get; set; } = "";

    public long Value { get; set; }

    /// <summary>Zero when the end is not known yet.</summary>
    public long Max { get; set; }

    public string? Note { get; set; }

    public string? Poll { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "div", "u-progress");
        if (Poll is not null)
        {
            output.Attributes.SetAttribute("hx-get", Resolve(Poll));
            output.Attributes.SetAttribute("hx-trigger", "every 2s");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }
        var id = $"p{context.UniqueId}";
        var state =
            Max > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Value:N0} / {Max:N0}（{Math.Min(100, Value * 100 / Max)}%）")
            : Value > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Value:N0}")
            : "";
        var bar = Max > 0 ? $" value=\"{Math.Min(Value, Max)}\" max=\"{Max}\"" : "";
        output.Content.SetHtmlContent(
            $"<div class=\"u-progress-head\"><span id=\"{id}\">{Encode(Label)}</span><span>{state}</span></div>"
                + $"<progress aria-labelledby=\"{id}\"{bar}></progress>"
        );
        if (Note is not null || Poll is not null)
            output.Content.AppendHtml($"<p class=\"u-progress-note\">{Encode(Note)}{(Poll is null ? "" : " <a href=\"\">刷新</a>")}</p>");
    }
}
