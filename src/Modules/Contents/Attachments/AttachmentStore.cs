using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Contents.Attachments;

/// <summary>Keeps uploaded files and puts them on versions.</summary>
public sealed class AttachmentStore(UnionDbContext db, FileStore files, ICurrentTenant tenant)
{
    public const int Most = 300;

    /// <summary>PDF，2.1 MB</summary>
    public static string About(ContentAttachment attachment) => $"{attachment.Format.Chinese()}，{FileSize.Chinese(attachment.Length)}";

    public Task<List<ContentAttachment>> OfAsync(Guid versionId, CancellationToken cancellationToken) =>
        db.Set<ContentAttachment>()
            .AsNoTracking()
            .Where(a => a.VersionId == versionId)
            .OrderBy(a => a.Order)
            .ThenBy(a => a.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Takes in the uploads; what is refused comes back as sentences.</summary>
    public async Task<(List<KeptUpload> Kept, List<string> Refused)> KeepAsync(IEnumerable<IFormFile> uploads, CancellationToken cancellationToken)
    {
        List<KeptUpload> kept = [];
        List<string> refused = [];
        foreach (var upload in uploads)
        {
            var name = SafeFileName.From(upload.FileName);
            try
            {
                await using var stream = upload.OpenReadStream();
                kept.Add(new KeptUpload(name, await files.KeepAsync(tenant.Id, stream, name, AttachmentRules.Default, cancellationToken)));
            }
            catch (FileRefusedException refusal)
            {
                refused.Add(refusal.Message);
            }
        }
        return (kept, refused);
    }

    /// <summary>
    /// Puts on a version what its form shows, in that order, and the new uploads behind it. The rows name attachments of the item, of whatever
    /// version was on the screen; what they do not name does not come along.
    /// </summary>
    public async Task ArrangeAsync(
        ContentVersion version,
        IReadOnlyList<AttachmentRow> rows,
        IReadOnlyList<KeptUpload> uploads,
        CancellationToken cancellationToken
    )
    {
        var own = await db.Set<ContentAttachment>().Where(a => a.ItemId == version.ItemId).ToDictionaryAsync(a => a.Id, cancellationToken);
        var kept = rows.Where(r => !r.Remove && own.ContainsKey(r.Id)).OrderBy(r => r.Order).ToList();
        db.RemoveRange(own.Values.Where(a => a.VersionId == version.Id && kept.All(r => r.Id != a.Id)));
        var order = 0;
        foreach (var row in kept)
        {
            var attachment = own[row.Id];
            if (attachment.VersionId != version.Id)
                db.Add(attachment = attachment.CopyTo(version));
            attachment.Order = ++order;
            attachment.Title = row.Title?.Trim() is { Length: > 0 } title ? title : attachment.FileName;
        }
        foreach (var (name, content) in uploads)
            db.Add(new ContentAttachment(version, Path.GetFileNameWithoutExtension(name), name, content, ++order));
    }

    /// <summary>What somebody else attached while a form was open: it comes into the form, or the next save would leave it out.</summary>
    public async Task<List<AttachmentRow>> AddedMeanwhileAsync(
        ContentVersion latest,
        IReadOnlyList<AttachmentRow> rows,
        CancellationToken cancellationToken
    )
    {
        var mine = rows.Select(r => r.Id).ToArray();
        var seen = await db.Set<ContentAttachment>()
            .Where(a => a.ItemId == latest.ItemId && mine.Contains(a.Id))
            .Select(a => a.Sha256)
            .ToListAsync(cancellationToken);
        return
        [
            .. (await OfAsync(latest.Id, cancellationToken)).Where(a => !mine.Contains(a.Id) && !seen.Contains(a.Sha256)).Select(AttachmentRow.Of),
        ];
    }
}
