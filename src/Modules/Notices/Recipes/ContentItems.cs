namespace Union.Notices.Recipes;

/// <summary>Between a notice and its content item.</summary>
internal static class ContentItems
{
    public const string ContentType = "Notice";

    public static string TitleOf(ContentItemModel item) => (item.TitlePart?.Title ?? item.DisplayText ?? "").Trim();

    public static NoticeContent ToContent(ContentItemModel item)
    {
        var part = item.Notice ?? new NoticePart();
        return new NoticeContent
        {
            Title = TitleOf(item),
            Kind = part.Kind?.Text is { Length: > 0 } kind ? kind : NoticeKinds.Default,
            Visibility = part.Visibility,
            Summary = part.Summary?.Text ?? "",
            Body = item.MarkdownBodyPart?.Markdown ?? "",
            Issuer = part.Issuer?.Text ?? "",
            IssuedOn = part.IssuedOn?.Value,
            IssuedYear = part.IssuedYear?.Value,
            EffectiveOn = part.EffectiveOn?.Value,
            EffectiveUntil = part.EffectiveUntil?.Value,
        }.WithNumber(part.Number?.Text);
    }

    public static ContentItemModel From(Notice notice, NoticeVersion version, IReadOnlyList<AttachmentModel>? attachments, HeadPart? head)
    {
        var source = notice is { SourceFolder: { } folder, SourcePath: { } path } ? new SourceModel(folder, path, notice.SourceHash ?? "") : null;
        return new ContentItemModel(
            notice.ContentItemId,
            ContentType,
            DisplayText: version.Title,
            Published: notice.State == ContentState.Published,
            PublishedUtc: notice.State == ContentState.Published ? notice.FirstPublishedAt : null,
            TitlePart: new TitlePart(version.Title),
            MarkdownBodyPart: new MarkdownBodyPart(version.Body),
            AutoroutePart: new AutoroutePart(notice.Slug),
            Notice: new NoticePart(
                new TextField(version.Kind),
                TextField.Of(version.NumberText),
                TextField.Of(version.Issuer),
                TextField.Of(version.Summary),
                version.Visibility,
                DateField.Of(version.IssuedOn),
                NumericField.Of(version.IssuedYear),
                DateField.Of(version.EffectiveOn),
                source,
                attachments,
                DateField.Of(version.EffectiveUntil),
                head
            )
        );
    }
}
