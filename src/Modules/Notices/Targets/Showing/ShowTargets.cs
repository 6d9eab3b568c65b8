using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;

namespace Union.Notices.Targets.Showing;

/// <summary>The targets of a published document for its page: what and by when for everyone, value and state for staff.</summary>
internal sealed class ShowTargets(UnionDbContext db, TargetLines lines, TargetDays days, TargetReach reach)
{
    public async Task<IReadOnlyList<ShownTarget>> OfAsync(Notice notice, bool withStaff, CancellationToken cancellationToken)
    {
        var shown = new List<ShownTarget>();
        if (!await db.Set<NoticeTarget>().AnyAsync(t => t.NoticeId == notice.Id, cancellationToken))
            return shown;
        foreach (var line in await lines.OfNoticeAsync(notice.Id, await days.NowAsync(cancellationToken), cancellationToken))
        {
            var (target, standing) = (line.Target, line.Standing);
            // What the text no longer says is no longer told to the public.
            var mayKnow = withStaff && await reach.MaySeeAsync(line);
            if (!mayKnow && (target.IsClosed || standing is { IsTextChanged: true }))
                continue;
            shown.Add(
                new ShownTarget(
                    target.Id,
                    target.Subject,
                    TargetWords.Figure(target),
                    TargetWords.Due(target),
                    standing is { Start: not null } ? standing.Anchor : "",
                    mayKnow && standing?.Figures is { } figures ? TargetWords.Value(figures, target.Unit) : null,
                    mayKnow ? line.Stands : null
                )
            );
        }
        return shown;
    }
}
