using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Reorganizations;

/// <summary>Takes a reorganization back: a planned one at once, an applied one row by row, as long as nothing was built on it.</summary>
internal sealed class UndoReorganization(UnionDbContext db, UndoChecks checks, TimeProvider clock)
{
    /// <summary>What stands in the way; empty when it was taken back.</summary>
    public async Task<IReadOnlyList<string>> UndoAsync(Reorganization reorganization, string reason, CancellationToken cancellationToken)
    {
        if (reorganization.State == ReorganizationState.Applied)
        {
            var steps = await db.Set<ReorganizationStep>()
                .Where(s => s.ReorganizationId == reorganization.Id)
                .OrderByDescending(s => s.Ordinal)
                .ToListAsync(cancellationToken);
            var obstacles = await checks.CheckAsync(reorganization, steps, cancellationToken);
            if (obstacles.Count > 0)
                return obstacles;
            foreach (var step in steps)
                await TakeBackAsync(step, reorganization.EffectiveOn, cancellationToken);
            db.Raise(new ReorganizationUndone(reorganization.Id, reorganization.Kind, reorganization.OrganizationId));
        }
        reorganization.Undone(clock.GetUtcNow().UtcDateTime);
        db.Act("organizations.reorganize.undo", $"撤回：{reorganization.Title}", reason);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    private async Task TakeBackAsync(ReorganizationStep step, DateOnly on, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case StepKind.Close:
                (await FindAsync<Organization>(step.RecordId)).Reopen(Enum.Parse<OrganizationState>(step.Before));
                break;
            case StepKind.TransferMembers:
                db.Remove(await FindAsync<MemberTransfer>(step.RecordId));
                break;
            case StepKind.AddFunds:
                db.Remove(await FindAsync<FundsLink>(step.RecordId));
                break;
            case StepKind.EndFunds:
                (await FindAsync<FundsLink>(step.RecordId)).Reopen();
                (await FindAsync<Organization>(step.FromId!.Value)).PayTo(step.ToId);
                break;
            case StepKind.AddCoverage:
                db.Remove(await FindAsync<Coverage>(step.RecordId));
                break;
            case StepKind.EndCoverage:
                Uncover(await FindAsync<Coverage>(step.RecordId), step.Before);
                break;
            case StepKind.Name:
                (await FindAsync<Organization>(step.RecordId)).Rename(step.Before);
                db.Remove(await FindAsync<FormerName>(step.ToId!.Value));
                break;
            case StepKind.Count:
                Recount(await FindAsync<Organization>(step.RecordId), step.Before.Split('/'));
                break;
            case StepKind.Place:
                await ReplaceAsync(step, on, cancellationToken);
                break;
            case StepKind.Create:
                db.RemoveRange(await db.Set<OrganizationPlace>().Where(p => p.OrganizationId == step.RecordId).ToListAsync(cancellationToken));
                db.Remove(await FindAsync<Organization>(step.RecordId));
                break;
        }
    }

    private static void Uncover(Coverage coverage, string before)
    {
        coverage.Reopen();
        if (DateOnly.TryParse(before, out var to))
            coverage.End(to);
    }

    private static void Recount(Organization organization, string[] before)
    {
        int At(int index) => int.Parse(before[index], System.Globalization.CultureInfo.InvariantCulture);
        organization.Recount(At(0), At(1), At(2), At(3), DateOnly.TryParse(before[4], out var on) ? on : null);
    }

    // The new places go, the ones that ended on the day are open again.
    private async Task ReplaceAsync(ReorganizationStep step, DateOnly on, CancellationToken cancellationToken)
    {
        var moved = await db.Set<Organization>().Within(o => o.Path, step.After).ToListAsync(cancellationToken);
        var places = await db.Set<OrganizationPlace>().Within(p => p.Path, step.After).Where(p => p.To == null).ToListAsync(cancellationToken);
        var ended = await db.Set<OrganizationPlace>().Within(p => p.Path, step.Before).Where(p => p.To == on).ToListAsync(cancellationToken);
        foreach (var organization in moved)
            organization.Stand(
                organization.Id == step.RecordId ? step.FromId : organization.ParentId,
                step.Before + organization.Path[step.After.Length..]
            );
        db.RemoveRange(places);
        var ids = moved.Select(o => o.Id).ToHashSet();
        foreach (var place in ended.Where(p => ids.Contains(p.OrganizationId)).GroupBy(p => p.OrganizationId).Select(g => g.MaxBy(p => p.From)!))
            place.Reopen();
    }

    private async Task<T> FindAsync<T>(Guid id)
        where T : class => (await db.FindAsync<T>(id))!;
}
