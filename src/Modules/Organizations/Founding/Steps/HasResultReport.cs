using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>The report on the result, in the variant that fits the way the chair was elected (domain.md 2(a).3, paper 9).</summary>
internal sealed class HasResultReport(UnionDbContext db) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var founding = context.Subject;
        var code = founding.IsChairDirect ? "result.direct" : "result.indirect";
        var isThere = await db.Set<Paper>()
            .AnyAsync(
                p => p.SubjectId == founding.Id && p.TemplateCode == code && (p.State == PaperState.Issued || p.State == PaperState.Signed),
                cancellationToken
            );
        if (!isThere)
            refusals.Add(
                $"还缺“选举结果的报告（主席由{(founding.IsChairDirect ? "大会直接选举" : "委员会选举")}）”。请在“公文”里制作。",
                "工会法§12：选举结果报上一级工会批准"
            );
    }
}
