using Union.Contents.Recipes;
using Union.Notices.Heads;
using Union.Notices.Topics;

namespace Union.Notices.Recipes;

/// <summary>Between the head of a document and what a recipe writes of it: organizations by name, topics by path, files by name.</summary>
internal sealed class BroughtHead(IssuerFinder issuers, TopicTree topics, GrowTopics grow)
{
    /// <summary>What an editor could not save, by the place in the item.</summary>
    public static IEnumerable<(string Key, string Problem)> Problems(HeadPart? part)
    {
        if (part is null)
            yield break;
        foreach (
            var (name, text, longest) in new[]
            {
                ("Signer", part.Signer?.Text, NoticeVersion.SignerLength),
                ("Recipients", part.Recipients?.Text, NoticeVersion.AddresseesLength),
                ("CopiedTo", part.CopiedTo?.Text, NoticeVersion.AddresseesLength),
                ("Remark", part.Remark?.Text, NoticeVersion.RemarkLength),
                ("PrintedBy", part.PrintedBy?.Text, NoticeVersion.IssuerLength),
            }
        )
            if (text?.Length > longest)
                yield return ($"Notice.Head.{name}.Text", $"不能超过 {longest} 个字。");
        var joint = part.JointIssuers?.Values ?? [];
        if (joint.Count > NoticeVersion.MostJointIssuers || joint.Any(n => n.Trim().Length is 0 or > NoticeVersion.IssuerLength))
            yield return (
                "Notice.Head.JointIssuers",
                $"联合发文机关最多 {NoticeVersion.MostJointIssuers} 个，名称须为 1–{NoticeVersion.IssuerLength} 个字。"
            );
        if (part.Topics?.Values is { } wanted && (wanted.Count > NoticeVersion.MostTopics || wanted.Any(p => !GrowTopics.IsPath(p))))
            yield return (
                "Notice.Head.Topics",
                $"主题最多 {NoticeVersion.MostTopics} 个，写成“上级 / 下级”，每级 1–{Topic.NameLength} 个字，最多 {Topic.MostLevels} 级。"
            );
        var annexes = part.Annexes ?? [];
        if (annexes.Count > NoticeAnnex.Most || annexes.Any(a => (a.Title ?? "").Trim().Length is 0 or > NoticeAnnex.TitleLength))
            yield return ("Notice.Head.Annexes", $"附件最多 {NoticeAnnex.Most} 个，名称须为 1–{NoticeAnnex.TitleLength} 个字。");
    }

    /// <param name="item">What the recipe writes.</param>
    /// <param name="shown">The version to compare with: where its names are the same, its organizations are; null for a new notice.</param>
    /// <param name="context">The recipe.</param>
    public async Task<NoticeContent> ToContentAsync(ContentItemModel item, NoticeVersion? shown, RecipeExecutionContext context)
    {
        var content = ContentItems.ToContent(item);
        var part = item.Notice?.Head ?? new HeadPart();
        return content with
        {
            IssuerId = await OrganizationAsync(content.Issuer, shown?.Issuer, shown?.IssuerId),
            JointIssuers = [.. await JointAsync(part.JointIssuers?.Values ?? [], shown)],
            ReleasedOn = part.ReleasedOn?.Value,
            IsTrial = part.IsTrial?.Value ?? false,
            ReviewOn = part.IsTrial?.Value == true ? part.ReviewOn?.Value : null,
            Signer = part.Signer?.Text ?? "",
            Recipients = part.Recipients?.Text ?? "",
            CopiedTo = part.CopiedTo?.Text ?? "",
            Remark = part.Remark?.Text ?? "",
            PrintedBy = part.PrintedBy?.Text ?? "",
            PrintedOn = part.PrintedOn?.Value,
            Retention = part.Retention,
            TopicIds = [.. (await grow.RunAsync(part.Topics?.Values ?? [], context.CancellationToken)).Distinct().Order()],
            Annexes = [.. (part.Annexes ?? []).Select(a => Annex(a, item.Notice?.Attachments ?? [], context))],
        };
    }

    public async Task<HeadPart?> WriteAsync(NoticeVersion version, IReadOnlyList<ContentAttachment> files, CancellationToken cancellationToken)
    {
        var part = new HeadPart(
            MultiTextField.Of([.. version.JointIssuers.Select(i => i.Name)]),
            DateField.Of(version.ReleasedOn),
            BooleanField.Of(version.IsTrial),
            DateField.Of(version.ReviewOn),
            TextField.Of(version.Signer),
            TextField.Of(version.Recipients),
            TextField.Of(version.CopiedTo),
            TextField.Of(version.Remark),
            TextField.Of(version.PrintedBy),
            DateField.Of(version.PrintedOn),
            version.Retention,
            MultiTextField.Of([.. (await topics.OfAsync(version.TopicIds, cancellationToken)).Select(n => n.Path)]),
            version.Annexes.Count == 0 ? null : [.. version.Annexes.Select(a => Written(a, files))]
        );
        return part == new HeadPart() ? null : part;
    }

    private static AnnexModel Written(NoticeAnnex annex, IReadOnlyList<ContentAttachment> files) =>
        new(
            annex.Title,
            annex.Text.Length > 0 ? annex.Text : null,
            annex.FileSha256 is { } sha ? files.FirstOrDefault(f => f.Sha256 == sha)?.FileName : null
        );

    private static NoticeAnnex Annex(AnnexModel annex, IReadOnlyList<AttachmentModel> files, RecipeExecutionContext context)
    {
        var file = annex.Markdown is { Length: > 0 } ? null : files.FirstOrDefault(f => f.FileName == annex.FileName);
        return new NoticeAnnex(
            annex.Title.Trim(),
            annex.Markdown ?? "",
            file is null ? null : BroughtFiles.HashOf(file.SourcePath, file.Base64, context)
        );
    }

    private async Task<List<JointIssuer>> JointAsync(IReadOnlyList<string> names, NoticeVersion? shown)
    {
        var joint = new List<JointIssuer>(names.Count);
        foreach (var name in names.Select(n => n.Trim()))
        {
            var before = shown?.JointIssuers.FirstOrDefault(i => i.Name == name);
            joint.Add(new JointIssuer(name, await OrganizationAsync(name, before?.Name, before?.OrganizationId)));
        }
        return joint;
    }

    private async Task<Guid?> OrganizationAsync(string name, string? before, Guid? id) =>
        name == before && id is not null ? id : await issuers.RootIfNamedAsync(name);
}
