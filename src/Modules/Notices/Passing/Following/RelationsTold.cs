using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations.Showing;
using Union.Notices.Relations;
using Union.Web.Display;

namespace Union.Notices.Passing.Following;

/// <summary>Tells who received a document that a published one replaces, repeals, amends or supplements it.</summary>
internal sealed class RelationsTold(UnionDbContext db, TellWhatBecame tell, TimeProvider clock)
{
    private static readonly RelationKind[] Kinds = [RelationKind.Replaces, RelationKind.Repeals, RelationKind.Amends, RelationKind.Supplements];

    public async Task RunAsync(Guid noticeId, CancellationToken cancellationToken)
    {
        var acting = await (
            from n in db.Set<Notice>().Where(n => n.Id == noticeId && n.State == ContentState.Published)
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new
            {
                v.Title,
                v.NumberText,
                v.Visibility,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (acting is null)
            return;
        // What is for staff alone is not named to other sites.
        var name = acting.Visibility == ContentVisibility.Staff ? "另一个文件" : $"《{acting.Title}》{acting.NumberText}";
        var relations = await db.Set<NoticeRelation>()
            .AsNoTracking()
            .Where(r => r.NoticeId == noticeId && Kinds.Contains(r.Kind))
            .ToListAsync(cancellationToken);
        foreach (var r in relations)
        {
            var clauses = ClauseCaption.OfAnchors(r.Clauses);
            var what = clauses.Length > 0 ? $"的{clauses}" : "";
            await tell.RunAsync(
                r.TargetId,
                $"本文件{what}自 {ChinaTime.Date(r.On)} 起{Words(r.Kind)}，见{name}。",
                null,
                EndOf(r),
                cancellationToken
            );
        }
    }

    // A day to come ends nothing yet: the nightly task does it then.
    private DocumentEnd EndOf(NoticeRelation relation) =>
        relation.Clauses.Length > 0 || relation.On > DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime)) ? DocumentEnd.None
        : relation.Kind == RelationKind.Replaces ? DocumentEnd.Replaced
        : relation.Kind == RelationKind.Repeals ? DocumentEnd.Repealed
        : DocumentEnd.None;

    private static string Words(RelationKind kind) =>
        kind switch
        {
            RelationKind.Replaces => "被代替",
            RelationKind.Repeals => "被废止",
            RelationKind.Amends => "被修改",
            _ => "有补充规定",
        };
}
