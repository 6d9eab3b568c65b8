using Microsoft.AspNetCore.Html;
using Union.Contents.Changes;
using Union.Notices.Citations.Showing;
using Union.Notices.Heads;
using Union.Notices.Relations.Showing;
using Union.Notices.Targets.Showing;
using Union.Texts.Structure;
using Union.Web.Markdown;

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

    public DateOnly? EffectiveUntil { get; init; }

    public DateTime? PublishedAt { get; init; }

    public bool IsForStaff { get; init; }

    public string Summary { get; init; } = "";

    public required IHtmlContent Body { get; init; }

    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    public IReadOnlyList<AttachmentLink> Attachments { get; init; } = [];

    /// <summary>Joint issuers, signer, recipients, annexes, topics.</summary>
    public HeadView Head { get; init; } = new();

    /// <summary>What it cites and who cites it.</summary>
    public CitationPanel Citations { get; init; } = CitationPanel.None;

    /// <summary>Whether it holds, and the documents related to it.</summary>
    public RelationPanel Relations { get; init; } = RelationPanel.None;

    /// <summary>What it asks for, by when.</summary>
    public IReadOnlyList<ShownTarget> Targets { get; init; } = [];

    /// <summary>What readers are told of its changes.</summary>
    public IReadOnlyList<ChangeNote> Changes { get; init; } = [];

    public static NoticeView Of(NoticeContent content, TextStructure? structure = null, IReadOnlyList<MarkdownLink>? links = null)
    {
        structure ??= TextStructure.Parse(content.Body);
        return new NoticeView
        {
            Title = content.Title,
            Kind = content.Kind,
            NumberText = content.NumberText,
            Issuer = content.Issuer,
            IssuedOn = content.IssuedOn,
            IssuedYear = content.IssuedYear,
            EffectiveOn = content.EffectiveOn,
            EffectiveUntil = content.EffectiveUntil,
            IsForStaff = content.Visibility == ContentVisibility.Staff,
            Head = HeadView.Of(content),
            Summary = NoticeText.Summary(content.Summary, content.Body),
            Body = NoticeText.Render(structure, links),
            Outline = Reading.Outline.Of(structure),
        };
    }
}
