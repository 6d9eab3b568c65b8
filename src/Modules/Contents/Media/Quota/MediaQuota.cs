using Microsoft.EntityFrameworkCore;
using Union.Core.Files;

namespace Union.Contents.Media.Quota;

/// <summary>What the library of this site holds and may hold.</summary>
internal sealed class MediaQuota(UnionDbContext db, SiteService sites)
{
    private const long Megabyte = 1024 * 1024;

    public async Task<long> UsedAsync(CancellationToken cancellationToken) =>
        await db.Set<MediaFile>().SumAsync(f => (long?)f.Length, cancellationToken) ?? 0;

    public async Task<long> LimitAsync(CancellationToken cancellationToken) =>
        (await sites.GetSiteSettingsAsync(cancellationToken)).As<MediaSettings>().QuotaMegabytes * Megabyte;

    /// <summary>What a file of the library may be: pictures up to the site's own limit, documents as everywhere.</summary>
    public async Task<AttachmentRules> RulesAsync(CancellationToken cancellationToken)
    {
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<MediaSettings>();
        var picture = Math.Clamp(settings.LargestPictureMegabytes, 1, 20) * Megabyte;
        return new AttachmentRules(
            new Dictionary<FileFormat, long>
            {
                [FileFormat.Png] = picture,
                [FileFormat.Jpeg] = picture,
                [FileFormat.Gif] = picture,
                [FileFormat.Webp] = picture,
                [FileFormat.Pdf] = 50 * Megabyte,
                [FileFormat.Docx] = 50 * Megabyte,
                [FileFormat.Xlsx] = 50 * Megabyte,
                [FileFormat.Pptx] = 50 * Megabyte,
                [FileFormat.Text] = 10 * Megabyte,
            }
        );
    }

    /// <summary>Why no further file of this size fits; null when it does.</summary>
    public async Task<string?> RefusalAsync(string name, long more, CancellationToken cancellationToken)
    {
        var (used, limit) = (await UsedAsync(cancellationToken), await LimitAsync(cancellationToken));
        return used + more <= limit
            ? null
            : $"“{name}”放不下：媒体库已用 {FileSize.Chinese(used)}，上限 {FileSize.Chinese(limit)}。请删除不用的文件，或请管理员调高容量。";
    }
}
