using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Founding.Steps;

/// <summary>The superior's reply on file: a paper in force with number and date, made or received here.</summary>
internal static class StoredReply
{
    public static Task<Paper?> FindAsync(UnionDbContext db, Guid foundingId, string template, CancellationToken cancellationToken) =>
        db.Set<Paper>()
            .AsNoTracking()
            .Where(p =>
                p.SubjectId == foundingId
                && p.TemplateCode == template
                && p.NumberText != ""
                && (p.State == PaperState.Issued || p.State == PaperState.Signed)
            )
            .OrderByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public static async Task CheckAsync(
        UnionDbContext db,
        Guid foundingId,
        string template,
        string name,
        DateOnly on,
        Refusals refusals,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(db, foundingId, template, cancellationToken) is not { } reply)
            refusals.Add(
                $"没有上一级工会{name}的文号和日期。请由上级在“公文”里制作编号的批复，或登记收到的批复。",
                "工会法§12：建立工会须报上一级工会批准"
            );
        else if (reply.On > on)
            refusals.Add($"批复的日期是 {reply.On:yyyy年M月d日}，办理日期不能早于批复。", "工会法§12");
    }
}
