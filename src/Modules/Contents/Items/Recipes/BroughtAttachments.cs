using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Parts;
using Union.Contents.Recipes;

namespace Union.Contents.Items.Recipes;

/// <summary>The files a recipe writes for an item, compared with those a version has.</summary>
internal sealed class BroughtAttachments(UnionDbContext db, BroughtFiles files, AttachmentStore attachments)
{
    public static async Task CheckAsync(ContentStepItem item, RecipeExecutionContext context)
    {
        if (item.Node[PartKinds.Attachments] is not { } node || context.Bind<AttachmentsModel>(node, "附件") is not { Files: { } written })
            return;
        for (var i = 0; i < written.Count; i++)
        {
            var path = $"{item.Path}.{PartKinds.Attachments}.Files[{i}]";
            if (TitleOf(written[i]).Length is 0 or > ContentAttachment.TitleLength)
                context.Problem(path, $"附件名称须为 1–{ContentAttachment.TitleLength} 个字。");
            await BroughtFiles.CheckAsync(path, written[i].FileName, written[i].SourcePath, written[i].Base64, context);
        }
    }

    /// <summary>True when the recipe writes files and the version has others.</summary>
    public async Task<bool> DifferAsync(ContentStepItem item, Guid versionId, RecipeExecutionContext context)
    {
        if (Wanted(item, context) is not { } wanted)
            return false;
        var held = (await attachments.OfAsync(versionId, context.CancellationToken)).Select(a => (a.FileName, a.Title, a.Sha256));
        return !held.SequenceEqual(wanted.Select(f => (f.FileName, TitleOf(f), BroughtFiles.HashOf(f.SourcePath, f.Base64, context))));
    }

    /// <summary>Puts the files on a version in place of those it has; without any in the recipe, those of the version before come along.</summary>
    public async Task PutAsync(ContentStepItem item, ContentVersion version, ContentVersion? before, RecipeExecutionContext context)
    {
        if (Wanted(item, context) is not { } wanted)
        {
            if (before is not null && before != version)
                db.AddRange((await attachments.OfAsync(before.Id, context.CancellationToken)).Select(a => a.CopyTo(version)));
            return;
        }
        db.RemoveRange(await db.Set<ContentAttachment>().Where(a => a.VersionId == version.Id).ToListAsync(context.CancellationToken));
        for (var i = 0; i < wanted.Count; i++)
        {
            var content = await files.KeepAsync(wanted[i].FileName, wanted[i].SourcePath, wanted[i].Base64, context);
            db.Add(new ContentAttachment(version, TitleOf(wanted[i]), wanted[i].FileName, content, i + 1));
        }
    }

    public async Task<JsonObject> WriteAsync(IReadOnlyList<ContentAttachment> held, CancellationToken cancellationToken)
    {
        var written = new List<AttachmentModel>(held.Count);
        foreach (var file in held)
            written.Add(new AttachmentModel(file.FileName, file.Title, Base64: await files.ToBase64Async(file.Content, cancellationToken)));
        return (JsonObject)JsonSerializer.SerializeToNode(new AttachmentsModel(written), ContentJson.Options)!;
    }

    private static IReadOnlyList<AttachmentModel>? Wanted(ContentStepItem item, RecipeExecutionContext context) =>
        item.Node[PartKinds.Attachments] is { } node ? context.Bind<AttachmentsModel>(node, "附件")?.Files : null;

    private static string TitleOf(AttachmentModel wanted) => string.IsNullOrWhiteSpace(wanted.Title) ? wanted.FileName : wanted.Title;
}
