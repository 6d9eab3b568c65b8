using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>Carries out what falls due today; what cannot be carried out says why and waits for a person.</summary>
[BackgroundTask(Title = "到期的组织调整", Description = "把生效日期已到的转隶、合并、分立、更名、撤销办完", Schedule = "5 0 * * *")]
internal sealed class ReorganizationTask : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var today = Today.Of(serviceProvider.GetRequiredService<TimeProvider>());
        var due = await db.Set<Reorganization>()
            .Where(r => r.State == ReorganizationState.Planned && r.EffectiveOn <= today)
            .OrderBy(r => r.EffectiveOn)
            .ThenBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
            await DoAsync(serviceProvider, db, id, cancellationToken);
    }

    private static async Task DoAsync(IServiceProvider services, UnionDbContext db, Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var reorganization = await db.Set<Reorganization>().SingleAsync(r => r.Id == id, cancellationToken);
        var plan = await services.GetRequiredService<PlanReorganization>().PlanAsync(reorganization, cancellationToken);
        if (plan is { MayGoOn: true })
        {
            await services.GetRequiredService<ApplyReorganization>().ApplyAsync(plan, cancellationToken);
            return;
        }
        var problem = string.Join(" ", plan?.Refusals ?? ["组织已经不存在。"]);
        if (problem == reorganization.Problem)
            return;
        reorganization.Problem = problem[..Math.Min(problem.Length, 2000)];
        db.Act("organizations.reorganize.refused", $"到期没有办成：{reorganization.Title}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
