using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Notices.Citations.Recording;
using Union.Notices.Relations.Showing;
using Union.Texts.Citations;
using Union.Texts.Structure;
using Union.Web.Forms;

namespace Union.Notices.Relations.Editing;

/// <summary>Says that a document acts on another one.</summary>
internal sealed class AddRelation(
    UnionDbContext db,
    NoticeByText find,
    ShowRelations relations,
    Access access,
    DatabaseEngine engine,
    ICurrentTenant tenant
)
{
    /// <returns>Why not, in words for the editor; null when it is added.</returns>
    public async Task<string?> RunAsync(Notice notice, RelationForm form, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有修改“{notice.Title}”的关系的权限。";
        if (await TargetAsync(notice, form.Target, cancellationToken) is not var (target, version))
            return $"没有找到已发布的“{form.Target}”；请填文号、完整标题，或把文件页面的地址粘贴过来。";
        if (target.Id == notice.Id)
            return "一个文件不能与自己建立关系，请填另一个文件。";
        if (Anchors(version.Body, form.Clauses, out var unknown) is not { } clauses)
            return $"《{version.Title}》没有“{unknown}”；请核对条款，写成“第五条、第七条至第九条”，或留空表示全文。";
        if (clauses.Length > NoticeRelation.ClausesLength)
            return "涉及的条款太多；请分几次添加，或留空表示全文。";
        var own = await db.Set<NoticeVersion>()
            .AsNoTracking()
            .SingleAsync(v => v.Id == (notice.PublishedVersionId ?? notice.LatestVersionId), cancellationToken);
        var on = form.On ?? Validity.Start(own) ?? relations.Today;
        // Two editors who close a circle from both ends at the same instant each see only their own half: one waits for the other here.
        await using var alone = form.Kind == RelationKind.Replaces ? await engine.LockAsync(LockOf(tenant.Id), cancellationToken) : null;
        if (await WhyNotAsync(notice, form.Kind, target, version, clauses, on, cancellationToken) is { } problem)
            return problem;
        db.Add(new NoticeRelation(notice, form.Kind, target, clauses, on));
        db.Raise(new RelationAdded(notice.Id, target.Id));
        db.Act("notices.relation-add", "添加文件关系", $"{form.Kind.DisplayName()}《{version.Title}》");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Held while a replacement of the site is checked and saved.</summary>
    internal static string LockOf(Guid tenant) => $"replacements-{tenant:N}";

    private async Task<string?> WhyNotAsync(
        Notice notice,
        RelationKind kind,
        Notice target,
        NoticeVersion version,
        string clauses,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        if (kind.Ends() && Validity.Start(version) is { } start && on < start)
            return $"《{version.Title}》{start:yyyy-MM-dd} 才施行，不能自 {on:yyyy-MM-dd} 起{kind.DisplayName()}；请核对日期。";
        var same = db.Set<NoticeRelation>().Where(r => r.NoticeId == notice.Id && r.TargetId == target.Id && r.Kind == kind);
        if (await same.AnyAsync(r => r.Clauses == clauses, cancellationToken))
            return $"已经有“{kind.DisplayName()}《{version.Title}》”这条关系；要改日期，请先删除再添加。";
        return kind == RelationKind.Replaces && await Replacements.LeadAsync(db, target.Id, notice.Id, cancellationToken)
            ? $"《{version.Title}》已经直接或间接代替了本文件，再由本文件代替它就成了循环；请核对谁代替谁。"
            : null;
    }

    private async Task<(Notice, NoticeVersion)?> TargetAsync(Notice notice, string? text, CancellationToken cancellationToken)
    {
        if (await find.RunAsync(notice, text, cancellationToken) is not { } match)
            return null;
        var found = await (
            from n in db.Set<Notice>().Where(n => n.Id == match.NoticeId)
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new { n, v }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.n, found.v);
    }

    /// <returns>The clauses' anchors in the order of the text; null where one is not there.</returns>
    private static string? Anchors(string body, string? clauses, out string unknown)
    {
        unknown = clauses?.Trim() ?? "";
        if (unknown.Length == 0)
            return "";
        var structure = TextStructure.Parse(body);
        var named = ClauseReference.ReadAll(unknown).Select(c => c.Anchor).DefaultIfEmpty(unknown.TrimStart('#'));
        var parts = new List<TextPart>();
        foreach (var anchor in named)
        {
            if (structure.Find(anchor) is not { } part)
            {
                unknown = Citations.Showing.ClauseCaption.OfAnchor(anchor) is { Length: > 0 } caption ? caption : unknown;
                return null;
            }
            parts.Add(part);
        }
        return string.Join(' ', parts.OrderBy(p => p.Start).Select(p => p.Anchor).Distinct());
    }
}
