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
}
