using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Media;
using Union.Core.Files;

namespace Union.Notices.Passing.Inbox;

/// <summary>
/// Pictures within a text that was passed down lie in the media library of the site it was published on. Recipients see them through their
/// own site, whatever host the sender has; an own notice made of the text gets copies.
/// </summary>
internal sealed partial class PassedPictures(
    TenantRegistry registry,
    TenantScopes scopes,
    ICurrentTenant tenant,
    UnionDbContext db,
    FileStore files,
    TimeProvider clock
)
{
    /// <summary>The content with the addresses of its pictures as the recipient reaches them.</summary>
    /// <param name="root">What stands before a picture's path on the recipient's site.</param>
    public NoticeContent Seen(NoticeContent content, InboxEntry entry, string root)
    {
        if (registry.Find(entry.SourceTenantId) is not { } source)
            return content;
        return content with
        {
            Body = Rewrite(content.Body, source, path => root + path),
            Annexes = [.. content.Annexes.Select(a => a with { Text = Rewrite(a.Text, source, path => root + path) })],
        };
    }

    /// <summary>The picture at a path of the sender's library; null where the text does not show it.</summary>
    public async Task<MediaFile?> FindAsync(InboxEntry entry, NoticeContent content, string path, CancellationToken cancellationToken)
    {
        if (registry.Find(entry.SourceTenantId) is not { } source)
            return null;
        var named = false;
        foreach (var text in content.Annexes.Select(a => a.Text).Prepend(content.Body))
            Rewrite(
                text,
                source,
                found =>
                {
                    named |= Uri.UnescapeDataString(found) == path;
                    return found;
                }
            );
        return named ? await ThereAsync(source, path, cancellationToken) : null;
    }

    /// <summary>The text with its pictures copied into the own library; saved by the caller.</summary>
    public async Task<string> CopiedAsync(string body, InboxEntry entry, CancellationToken cancellationToken)
    {
        if (registry.Find(entry.SourceTenantId) is not { } source)
            return body;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        Rewrite(body, source, Noted);
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
            if (await ThereAsync(source, Uri.UnescapeDataString(path), cancellationToken) is { } picture)
                copies[path] = tenant.Info.PathBase + await CopyAsync(picture, cancellationToken);
        return Rewrite(body, source, path => copies.GetValueOrDefault(path) ?? $"{source.PathBase}/media/{path}");

        string Noted(string path)
        {
            paths.Add(path);
            return path;
        }
    }

    private Task<MediaFile?> ThereAsync(TenantInfo source, string path, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            source.Id,
            async s =>
            {
                var there = s.GetRequiredService<UnionDbContext>();
                return await there
                    .Set<MediaFile>()
                    .AsNoTracking()
                    .Where(f => f.Path == path || there.Set<MediaAddress>().Any(a => a.Path == path && a.FileId == f.Id))
                    .OrderByDescending(f => f.Path == path)
                    .FirstOrDefaultAsync(cancellationToken);
            }
        );

    // One picture is copied once, however often it is forwarded.
    private async Task<string> CopyAsync(MediaFile picture, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var path = $"来文图片/{picture.Sha256[..12]}-{picture.Name}";
        if (path.Length > MediaFile.PathLength)
            path = $"来文图片/{picture.Sha256}{Path.GetExtension(picture.Name)}";
        var known =
            db.Set<MediaFile>().Local.FirstOrDefault(f => f.Path == path)
            ?? await db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Path == path, cancellationToken);
        if (known is not null)
            return known.Url;
        await using var content = files.Open(picture.TenantId, picture.Sha256);
        if (content is null)
            return picture.Url;
        var kept = await files.KeepAsync(tenant.Id, content, picture.Name, AttachmentRules.Default, cancellationToken);
        var copy = new MediaFile(path, kept, now);
        copy.Replace(kept, now, size: picture is { Width: { } width, Height: { } height } ? (width, height) : null);
        db.Add(copy);
        return copy.Url;
    }

    // Only what lies in the library of that site: its prefix, and its host where one is written.
    private static string Rewrite(string text, TenantInfo source, Func<string, string> address) =>
        !text.Contains("/media/", StringComparison.Ordinal)
            ? text
            : Links()
                .Replace(
                    text,
                    m =>
                        m.Groups["prefix"].Value == source.PathBase && (!m.Groups["host"].Success || source.Hosts.Contains(m.Groups["host"].Value))
                            ? address(m.Groups["path"].Value)
                            : m.Value
                );

    [GeneratedRegex(
        """(?<=\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)(?:(?:https?:)?//(?<host>[^/\s)<>]+))?(?<prefix>(?:/[\w.-]+)??)/media/(?<path>[^\s)<>?#"']+)""",
        RegexOptions.Multiline
    )]
    private static partial Regex Links();
}
