using Union.Notices.Drafts;
using Union.Notices.Heads;
using Union.Notices.Recipes;

namespace Union.Notices.Api;

/// <summary>A posted notice as the form of the editing page, so that both are checked and saved in the same way.</summary>
internal static class PostedForm
{
    public const string Note = "由接口保存";

    public static NoticeForm Of(ContentItemModel item, Notice? notice, NoticeVersion? latest)
    {
        var part = item.Notice ?? new NoticePart();
        return new NoticeForm
        {
            Title = ContentItems.TitleOf(item),
            Kind = part.Kind?.Text is { Length: > 0 } kind ? kind : NoticeKinds.Default,
            Visibility = part.Visibility,
            NumberText = part.Number?.Text,
            Issuer = part.Issuer?.Text,
            IssuedOn = part.IssuedOn?.Value,
            IssuedYear = part.IssuedYear?.Value,
            EffectiveOn = part.EffectiveOn?.Value,
            EffectiveUntil = part.EffectiveUntil?.Value,
            Summary = part.Summary?.Text,
            Body = item.MarkdownBodyPart?.Markdown,
            ChangeNote = Note,
            BasedOn = notice?.Version ?? 0,
            Head = HeadOf(part.Head ?? new HeadPart(), latest),
        };
    }

    /// <summary>Where a member of the form stands in the JSON.</summary>
    public static string MemberOf(string key)
    {
        var name = key.StartsWith("Input.", StringComparison.Ordinal) ? key["Input.".Length..] : key;
        return name switch
        {
            "Title" => "TitlePart.Title",
            "Body" => "MarkdownBodyPart.Markdown",
            "NumberText" => "Notice.Number.Text",
            "Relations" => "Notice.Relations",
            "Files" => "Notice.Attachments",
            "Head.TopicIds" => "Notice.Head.Topics",
            "" => "Notice",
            _ when name.StartsWith("Attachments", StringComparison.Ordinal) => "Notice.Attachments",
            "ContentItemId" or "AutoroutePart.Path" => name,
            _ => "Notice." + name,
        };
    }

    private static HeadForm HeadOf(HeadPart part, NoticeVersion? latest) =>
        new()
        {
            IssuerId = latest?.IssuerId,
            JointIssuers = string.Join('\n', part.JointIssuers?.Values ?? []),
            ReleasedOn = part.ReleasedOn?.Value,
            IsTrial = part.IsTrial?.Value ?? false,
            ReviewOn = part.ReviewOn?.Value,
            Signer = part.Signer?.Text,
            Recipients = part.Recipients?.Text,
            CopiedTo = part.CopiedTo?.Text,
            Remark = part.Remark?.Text,
            PrintedBy = part.PrintedBy?.Text,
            PrintedOn = part.PrintedOn?.Value,
            Retention = part.Retention,
            Annexes =
            [
                .. (part.Annexes ?? []).Select(
                    (a, i) =>
                        new AnnexRow
                        {
                            Title = a.Title,
                            Text = a.Markdown,
                            Order = i + 1,
                        }
                ),
            ],
        };
}
