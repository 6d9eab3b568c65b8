using Microsoft.AspNetCore.Html;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Notices.Reading;

/// <summary>A notice as its readers see it.</summary>
internal sealed record NoticeView
{
    public required string Title { get; init; }

    public string Kind { get; init; } = "";

    public string NumberText { get; init; } = "";

    public string Issuer { get; init; } = "";

    public DateOnly? IssuedOn { get; init; }

    public int? IssuedYear { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateTime? PublishedAt { get; init; }

    public bool IsForStaff { get; init; }

    public string Summary { get; init; } = "";

    public required IHtmlContent Body { get; init; }

    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    public IReadOnlyList<AttachmentLink> Attachments { get; init; } = [];

    public static NoticeView Of(NoticeContent content)
    {
        var passages = TextPassages.Cut(content.Body);
        return new NoticeView
        {
            Title = content.Title,
            Kind = content.Kind,
            NumberText = content.NumberText,
            Issuer = content.Issuer,
            IssuedOn = content.IssuedOn,
            IssuedYear = content.IssuedYear,
            EffectiveOn = content.EffectiveOn,
            IsForStaff = content.Visibility == ContentVisibility.Staff,
            Summary = NoticeText.Summary(content.Summary, content.Body),
            Body = NoticeText.Render(content.Body, passages),
            Outline = Reading.Outline.Of(passages),
        };
    }
}
