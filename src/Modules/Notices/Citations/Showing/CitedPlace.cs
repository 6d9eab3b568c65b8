using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Citations.Showing;

/// <summary>Where a citation stands: the document, and the words around.</summary>
/// <param name="Title">Of the citing document.</param>
/// <param name="Url">The place on its page.</param>
/// <param name="Before">The words in front.</param>
/// <param name="After">The words behind.</param>
internal sealed record CitedPlace(string Title, string Url, string Before, string After)
{
    private const int Around = 80;

    public static async Task<CitedPlace> OfAsync(UnionDbContext db, NoticeCitation citation, CancellationToken cancellationToken)
    {
        var source = await (
            from v in db.Set<NoticeVersion>()
            join n in db.Set<Notice>() on v.ItemId equals n.Id
            where v.Id == citation.VersionId
            select new
            {
                v.Title,
                v.Body,
                n.Slug,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        var body = source?.Body ?? "";
        var start = Math.Clamp(citation.Position, 0, body.Length);
        var end = Math.Clamp(start + citation.Length, start, body.Length);
        return new CitedPlace(
            source?.Title ?? "",
            $"/notices/{source?.Slug}#{citation.Anchor}",
            body[Math.Max(0, start - Around)..start],
            body[end..Math.Min(body.Length, end + Around)]
        );
    }
}
