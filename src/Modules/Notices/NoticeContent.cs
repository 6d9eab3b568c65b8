using Union.Identifiers.Documents;

namespace Union.Notices;

/// <summary>What an editor writes and a version keeps.</summary>
public sealed record NoticeContent
{
    public required string Title { get; init; }

    /// <summary>One of <see cref="NoticeKinds.Known"/> or another short text.</summary>
    public string Kind { get; init; } = NoticeKinds.Default;

    public ContentVisibility Visibility { get; init; }

    /// <summary>A few sentences for lists; empty: the beginning of the text stands there.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>文号 as shown: canonical where <see cref="Number"/> is known, else as it was found.</summary>
    public string NumberText { get; init; } = "";

    /// <summary>The number's parts, when the text is one (domain.md 2(m).1).</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>发文机关 as printed.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>成文日期</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The year of issue where no more is known; null when <see cref="IssuedOn"/> says it.</summary>
    public int? IssuedYear { get; init; }

    /// <summary>施行日期</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The last day it is in force, where the text itself says so (有效期至).</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>The content with this number: a variant becomes canonical, what is no number stays as written.</summary>
    public NoticeContent WithNumber(string? text)
    {
        var parsed = DocumentNumber.Parse(text);
        var known = parsed.IsValid ? parsed.Value : null;
        var shown = known?.ToString() ?? text?.Trim() ?? "";
        return this with { Number = known, NumberText = shown[..Math.Min(shown.Length, NoticeVersion.NumberLength)] };
    }
}
