using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Documents;

namespace Union.Notices.Citations.Recording;

/// <summary>Finds a published document of this site by what an editor types: its number, its title or the address of its page.</summary>
internal sealed class NoticeByText(UnionDbContext db, NoticeNames names)
{
    public async Task<NameMatch?> RunAsync(Notice notice, string? text, CancellationToken cancellationToken)
    {
        text = text?.Trim().Trim('《', '》') ?? "";
        if (text.Length is 0 or > 500)
            return null;
        if (text.LastIndexOf("/notices/", StringComparison.Ordinal) is >= 0 and var at)
            return await BySlugAsync(text[(at + 9)..].Split('#', '?', '/')[0], cancellationToken);
        var key = DocumentNumber.TryParse(text, out var number) ? NameKey.OfNumber(number!.ToString()) : NameKey.OfTitle(text);
        if (key is null)
            return null;
        var found = (await names.FindAsync([key], cancellationToken))[key].Where(n => n.TenantId is null && n.Name.NoticeId != notice.Id);
        var newest = found.OrderByDescending(n => n.Name.ListedOn).Select(n => n.Name).FirstOrDefault();
        return newest is null ? null : new NameMatch(newest.NoticeId, null, newest.Title, true);
    }

    private async Task<NameMatch?> BySlugAsync(string slug, CancellationToken cancellationToken)
    {
        var byId = Guid.TryParse(slug, out var id);
        var notice = await db.Set<Notice>()
            .AsNoTracking()
            .FirstOrDefaultAsync(n => n.PublishedVersionId != null && (byId ? n.Id == id : n.Slug == slug), cancellationToken);
        return notice is null ? null : new NameMatch(notice.Id, null, notice.Title, true);
    }
}
