using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Union.Web.Display;

/// <summary>
/// A moment (UTC, shown in Asia/Shanghai) or a date. <c>relative</c> says 5 分钟前 with the full time on hover: for staff pages,
/// not for cached public ones.
/// <code>&lt;u-time value="notice.PublishedAt" /&gt; &lt;u-time value="act.At" relative /&gt; &lt;u-time date="notice.Issued" /&gt;</code>
/// </summary>
[HtmlTargetElement("u-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper(TimeProvider clock) : UnionTagHelper
{
    public DateTime? Value { get; set; }

    public DateOnly? Date { get; set; }

    public bool Relative { get; set; }

    /// <summary>Only the day of <see cref="Value"/>.</summary>
    public bool Day { get; set; }

    /// <summary>What stands there when there is no time.</summary>
    public string Empty { get; set; } = "—";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "time", "u-time");
        if (Date is { } date)
            Show(output, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ChinaTime.Date(date));
        else if (Value is { } value)
            ShowMoment(output, value);
        else
        {
            output.TagName = "span";
            output.Content.SetContent(Empty);
        }
    }

    private void ShowMoment(TagHelperOutput output, DateTime value)
    {
        var machine = DateTime.SpecifyKind(value, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var full = ChinaTime.Minute(value);
        if (Relative)
        {
            Show(output, machine, ChinaTime.Relative(value, clock.GetUtcNow().UtcDateTime));
            output.Attributes.SetAttribute("title", full);
        }
        else
            Show(output, machine, Day ? ChinaTime.Date(DateOnly.FromDateTime(ChinaTime.FromUtc(value))) : full);
    }

    private static void Show(TagHelperOutput output, string machine, string text)
    {
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(text);
    }
}
