using Microsoft.EntityFrameworkCore;
using Union.Web.Forms;

namespace Union.Notices.Relations.Editing;

/// <summary>Takes back a relation that a document was said to have.</summary>
internal sealed class RemoveRelation(UnionDbContext db, Access access)
{
    /// <returns>Why not, in words for the editor; null when it is gone.</returns>
    public async Task<string?> RunAsync(Notice notice, Guid id, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Edit, notice.OrganizationId))
            return $"您没有修改“{notice.Title}”的关系的权限。";
        if (await db.Set<NoticeRelation>().FirstOrDefaultAsync(r => r.Id == id && r.NoticeId == notice.Id, cancellationToken) is not { } relation)
            return "这条关系已经不在了。";
        db.Remove(relation);
        db.Act("notices.relation-remove", "删除文件关系", $"{relation.Kind.DisplayName()}《{relation.TargetTitle}》");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
