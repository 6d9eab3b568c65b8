using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations.Recording;
using Union.Texts.Citations;
using Union.Texts.Structure;

namespace Union.Notices.Citations.Checking;

/// <summary>Adds a citation that no reading of the text found, and takes one that was added away.</summary>
internal sealed class AddCitation(UnionDbContext db, NoticeByText find, RecordCitations record, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is added.</returns>
    public async Task<string?> RunAsync(Notice notice, AddedCitation input, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有为“{notice.Title}”添加引用的权限。";
        if (notice.PublishedVersionId is not { } versionId)
            return "还没有发布的文件不能添加引用；发布后再来添加。";
        var structure = TextStructure.Parse(await BodyAsync(versionId, cancellationToken));
        if (Anchor(structure, input.From) is not { } from)
            return $"本文没有“{input.From}”，请写成“第五条第二款”，或留空表示全文。";
        if (await find.RunAsync(notice, input.Target, cancellationToken) is not { } target)
            return $"没有找到已发布的“{input.Target}”；请填文号、完整标题，或把文件页面的地址粘贴过来。";
        var targetVersion = await db.Set<Notice>()
            .Where(n => n.Id == target.NoticeId)
            .Select(n => n.PublishedVersionId)
            .FirstOrDefaultAsync(cancellationToken);
        var targetStructure = TextStructure.Parse(targetVersion is { } id ? await BodyAsync(id, cancellationToken) : "");
        if (Anchor(targetStructure, input.To) is not { } to)
            return $"《{target.Title}》没有“{input.To}”，请核对条款，或留空表示全文。";
        db.Add(new CitationDecision(notice, from, target.NoticeId, to, target.Title, user.DisplayName, clock.GetUtcNow().UtcDateTime));
        db.Act("notices.citation-add", "添加引用", target.Title);
        await db.SaveChangesAsync(cancellationToken);
        await record.RunAsync(notice.Id, cancellationToken);
        return null;
    }

    /// <returns>Why not, in words for the editor; null when it is gone.</returns>
    public async Task<string?> RemoveAsync(Notice notice, string mention, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有修改“{notice.Title}”的引用的权限。";
        var decision = await db.Set<CitationDecision>().FirstOrDefaultAsync(d => d.NoticeId == notice.Id && d.Mention == mention, cancellationToken);
        if (decision is null)
            return "这条引用已经不在了。";
        db.Remove(decision);
        db.Act("notices.citation-remove", decision.Kind == CitationKind.Manual ? "删除人工引用" : "撤销对引用的判断", decision.Text);
        await db.SaveChangesAsync(cancellationToken);
        await record.RunAsync(notice.Id, cancellationToken);
        return null;
    }

    private Task<string> BodyAsync(Guid versionId, CancellationToken cancellationToken) =>
        db.Set<NoticeVersion>().Where(v => v.Id == versionId).Select(v => v.Body).SingleAsync(cancellationToken);

    private static string? Anchor(TextStructure structure, string? clause)
    {
        if (string.IsNullOrWhiteSpace(clause))
            return "";
        var anchor = ClauseReference.TryParse(clause, out var reference) ? reference.Anchor : clause.Trim().TrimStart('#');
        return structure.Find(anchor)?.Anchor;
    }
}
