using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Targets.Recipes;

/// <summary>Exports the targets of all documents, totals before their parts; reports stay where they were made.</summary>
internal sealed class TargetsSource(UnionDbContext db) : IDeploymentSource
{
    public string StepName => "targets";

    public string Title => "文件目标";

    public int Order => DeploymentOrder.Content + 1;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var rows = await (
            from t in db.Set<NoticeTarget>().AsNoTracking()
            join n in db.Set<Notice>().AsNoTracking() on t.NoticeId equals n.Id
            where t.ClosedOn == null
            orderby n.ContentItemId, t.PartOfId != null, t.Id
            select new { t, n.ContentItemId }
        ).ToListAsync(cancellationToken);
        var subjects = rows.ToDictionary(r => r.t.Id, r => r.t.Subject);
        if (rows.Count > 0)
            result.Add(StepName, new TargetsStepModel([.. rows.Select(r => Of(r.t, r.ContentItemId, subjects))]));
    }

    private static TargetModel Of(NoticeTarget t, string document, Dictionary<Guid, string> subjects) =>
        new(
            document,
            t.Sentence,
            t.Subject,
            t.Comparison,
            t.Amount,
            t.Unit,
            t.Term,
            t.DueOn,
            t.Phrase,
            t.Responsible,
            t.Base,
            t.BaseAmount,
            t.Indicator,
            t.PartOfId is { } total ? subjects.GetValueOrDefault(total) : null,
            t.Note
        );
}
