using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Items;

/// <summary>Addresses of items: letters (Chinese ones too), digits and hyphens, one item each.</summary>
internal sealed class ItemSlug(UnionDbContext db)
{
    /// <summary>An address made of what somebody wrote; empty when nothing of it can stand in one.</summary>
    public static string From(string written)
    {
        var slug = new StringBuilder();
        foreach (var c in written.Trim().Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        var text = slug.ToString().Trim('-');
        return text.Length <= ContentItem.SlugLength ? text : text[..ContentItem.SlugLength].Trim('-');
    }

    /// <summary>Whether another item has it, whatever its type.</summary>
    public Task<bool> IsTakenAsync(string slug, Guid? self, CancellationToken cancellationToken) =>
        db.Set<ContentItem>().AnyAsync(i => i.Slug == slug && i.Id != self, cancellationToken);

    /// <summary>The address, with a number behind it where another item has it.</summary>
    public async Task<string> FreeAsync(string slug, Guid? self, CancellationToken cancellationToken)
    {
        var (free, n) = (slug, 1);
        while (await IsTakenAsync(free, self, cancellationToken) || IsWaiting(free, self))
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"-{++n}");
            free = slug[..Math.Min(slug.Length, ContentItem.SlugLength - tail.Length)] + tail;
        }
        return free;
    }

    // Items of the same recipe that are not saved yet.
    private bool IsWaiting(string slug, Guid? self) => db.Set<ContentItem>().Local.Any(i => i.Slug == slug && i.Id != self);
}
