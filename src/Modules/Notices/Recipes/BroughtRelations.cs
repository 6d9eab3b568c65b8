using Microsoft.EntityFrameworkCore;
using Union.Notices.Relations;
using Union.Texts.Structure;
using Union.Web.Forms;

namespace Union.Notices.Recipes;

/// <summary>
/// The relations a recipe writes for its documents. They are brought after all documents of the recipe, so that one may name another; what is
/// not here, contradicts what is here or closes a circle is reported and left out. Relations that the recipe does not name stay.
/// </summary>
internal sealed class BroughtRelations(UnionDbContext db, TimeProvider clock)
{
    /// <summary>What nobody could enter, by the place in the item.</summary>
    public static IEnumerable<(string Key, string Problem)> Problems(NoticePart? part)
    {
        foreach (var (brought, i) in (part?.Relations ?? []).Select((r, i) => (r, i)))
        {
            if (string.IsNullOrWhiteSpace(brought.ContentItemId + brought.Number + brought.Title))
                yield return ($"Notice.Relations[{i}]", "请写明对方文件：ContentItemId、Number（文号）或 Title（完整标题）。");
            if (brought.Clauses?.Length > NoticeRelation.ClausesLength)
                yield return ($"Notice.Relations[{i}].Clauses", $"不能超过 {NoticeRelation.ClausesLength} 个字。");
        }
    }

    public async Task PutAsync(Notice notice, IReadOnlyList<RelationModel> brought, RecipeExecutionContext context)
    {
        var known = await db.Set<NoticeRelation>().Where(r => r.NoticeId == notice.Id).ToListAsync(context.CancellationToken);
        foreach (var relation in brought)
        {
            var name = $"“{notice.Title}”{relation.Kind.DisplayName()}“{relation.Title ?? relation.Number ?? relation.ContentItemId}”";
            var target = await FindAsync(relation, context.CancellationToken);
            var clauses = string.Join(' ', (relation.Clauses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (target is null)
                context.Note($"{name}：本站没有这个文件，这条关系没有导入。");
            else if (known.Exists(r => r.TargetId == target.Id && r.Kind == relation.Kind && r.Clauses == clauses))
                continue;
            else if (await WhyNotAsync(notice, relation.Kind, target, clauses, context.CancellationToken) is { } why)
                context.Note($"{name}：{why}，这条关系没有导入。");
            else if (context.Change("添加关系：" + name))
                Add(new NoticeRelation(notice, relation.Kind, target, clauses, relation.On ?? notice.HoldsFrom ?? Today), known);
        }
    }

    /// <summary>The relations of all documents as the step reads them; those to documents of other sites stay behind.</summary>
    public async Task<ILookup<Guid, RelationModel>> ExportAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from r in db.Set<NoticeRelation>().AsNoTracking()
            join t in db.Set<Notice>() on r.TargetId equals t.Id
            select new
            {
                Relation = r,
                t.ContentItemId,
                t.NumberText,
                t.Title,
            }
        ).ToListAsync(cancellationToken);
        return rows.OrderBy(r => r.Relation.Kind)
            .ThenBy(r => r.Relation.On)
            .ThenBy(r => r.ContentItemId, StringComparer.Ordinal)
            .ThenBy(r => r.Relation.Clauses, StringComparer.Ordinal)
            .ToLookup(
                r => r.Relation.NoticeId,
                r => new RelationModel(
                    r.Relation.Kind,
                    r.ContentItemId,
                    r.NumberText.Length > 0 ? r.NumberText : null,
                    r.Title,
                    r.Relation.Clauses.Length > 0 ? r.Relation.Clauses : null,
                    r.Relation.On
                )
            );
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    private void Add(NoticeRelation relation, List<NoticeRelation> known)
    {
        known.Add(relation);
        db.Add(relation);
        db.Raise(new RelationAdded(relation.NoticeId, relation.TargetId));
    }

    // What the recipe brought itself is not saved yet: it is looked for in the context too.
    private async Task<Notice?> FindAsync(RelationModel relation, CancellationToken cancellationToken)
    {
        var notices = db.Set<Notice>();
        if (relation.ContentItemId is { Length: > 0 } id)
            return notices.Local.FirstOrDefault(n => n.ContentItemId == id)
                ?? await notices.FirstOrDefaultAsync(n => n.ContentItemId == id, cancellationToken)
                ?? await FindAsync(relation with { ContentItemId = null }, cancellationToken);
        if (relation.Number is { Length: > 0 } number)
        {
            var shown = new NoticeContent { Title = "" }
                .WithNumber(number)
                .NumberText;
            return notices.Local.FirstOrDefault(n => n.NumberText == shown)
                ?? await notices.OrderBy(n => n.Id).FirstOrDefaultAsync(n => n.NumberText == shown, cancellationToken)
                ?? await FindAsync(relation with { Number = null }, cancellationToken);
        }
        return relation.Title is { Length: > 0 } title
            ? notices.Local.FirstOrDefault(n => n.Title == title)
                ?? await notices.OrderBy(n => n.Id).FirstOrDefaultAsync(n => n.Title == title, cancellationToken)
            : null;
    }

    private async Task<string?> WhyNotAsync(Notice notice, RelationKind kind, Notice target, string clauses, CancellationToken cancellationToken)
    {
        if (target.Id == notice.Id)
            return "一个文件不能与自己建立关系";
        if (clauses.Length > 0)
        {
            var shown = target.PublishedVersionId ?? target.LatestVersionId;
            var version = await db.Set<NoticeVersion>().FindAsync([shown], cancellationToken);
            var structure = TextStructure.Parse(version?.Body ?? "");
            if (clauses.Split(' ').FirstOrDefault(a => structure.Find(a) is null) is { } unknown)
                return $"对方文件没有条款“{unknown}”";
        }
        return kind == RelationKind.Replaces && await Replacements.LeadAsync(db, target.Id, notice.Id, cancellationToken)
            ? "对方文件已经直接或间接代替了本文件"
            : null;
    }
}
