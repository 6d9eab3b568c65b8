using Microsoft.EntityFrameworkCore;
using Union.Contents.Recipes;

namespace Union.Notices.Recipes;

/// <summary>The attachments a recipe writes for a notice, compared with those a version has.</summary>
internal sealed class BroughtAttachments(UnionDbContext db, BroughtFiles files, AttachmentStore attachments)
{
    public static async Task CheckAsync(NoticePart? part, string path, RecipeExecutionContext context)
    {
        for (var i = 0; i < (part?.Attachments?.Count ?? 0); i++)
        {
            var wanted = part!.Attachments![i];
            if (TitleOf(wanted).Length is 0 or > ContentAttachment.TitleLength)
                context.Problem($"{path}.Notice.Attachments[{i}]", $"附件名称须为 1–{ContentAttachment.TitleLength} 个字。");
            await BroughtFiles.CheckAsync($"{path}.Notice.Attachments[{i}]", wanted.FileName, wanted.SourcePath, wanted.Base64, context);
        }
    }

    /// <summary>True when the recipe writes attachments and the version has others.</summary>
    public async Task<bool> DifferAsync(NoticePart? part, Guid versionId, RecipeExecutionContext context)
    {
        if (part?.Attachments is not { } wanted)
            return false;
        var held = (await attachments.OfAsync(versionId, context.CancellationToken)).Select(held => (held.FileName, held.Title, held.Sha256));
        return !held.SequenceEqual(wanted.Select(file => (file.FileName, TitleOf(file), BroughtFiles.HashOf(file.SourcePath, file.Base64, context))));
    }

    /// <summary>Puts the attachments on a version in place of those it has.</summary>
    public async Task PutAsync(NoticePart? part, NoticeVersion version, RecipeExecutionContext context)
    {
        if (part?.Attachments is not { } wanted)
            return;
        db.RemoveRange(await db.Set<ContentAttachment>().Where(held => held.VersionId == version.Id).ToListAsync(context.CancellationToken));
        for (var i = 0; i < wanted.Count; i++)
        {
            var content = await files.KeepAsync(wanted[i].FileName, wanted[i].SourcePath, wanted[i].Base64, context);
            db.Add(new ContentAttachment(version, TitleOf(wanted[i]), wanted[i].FileName, content, i + 1));
        }
    }

    public async Task<IReadOnlyList<AttachmentModel>?> WriteAsync(IReadOnlyList<ContentAttachment> held, CancellationToken cancellationToken)
    {
        var written = new List<AttachmentModel>(held.Count);
        foreach (var file in held)
            written.Add(new AttachmentModel(file.FileName, file.Title, Base64: await files.ToBase64Async(file.Content, cancellationToken)));
        return written.Count == 0 ? null : written;
    }

    private static string TitleOf(AttachmentModel wanted) => string.IsNullOrWhiteSpace(wanted.Title) ? wanted.FileName : wanted.Title;
}
