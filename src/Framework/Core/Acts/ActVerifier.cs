using Microsoft.EntityFrameworkCore;
using Union.Core.Data;

namespace Union.Core.Acts;

/// <summary>Recomputes the chain of the current tenant.</summary>
public sealed class ActVerifier(UnionDbContext db)
{
    private const int Batch = 500;

    /// <summary>The first broken link in words, or null when the chain is whole and complete.</summary>
    public async Task<string?> VerifyAsync(CancellationToken cancellationToken)
    {
        var (sequence, hash) = (0L, "");
        while (true)
        {
            var acts = await db.Set<Act>()
                .AsNoTracking()
                .Include(a => a.Changes)
                .Where(a => a.Sequence > sequence)
                .OrderBy(a => a.Sequence)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            foreach (var act in acts)
            {
                if (act.Sequence != sequence + 1)
                    return $"缺少第 {sequence + 1} 号操作记录。";
                if (act.PreviousHash != hash || act.Hash != ActHash.Of(act))
                    return $"第 {act.Sequence} 号操作记录（{act.Title}）与其校验值不符，内容可能被改动。";
                (sequence, hash) = (act.Sequence, act.Hash);
            }
            if (acts.Count < Batch)
                break;
        }
        var head = await db.Set<ActHead>().AsNoTracking().SingleOrDefaultAsync(h => h.TenantId == db.CurrentTenantId, cancellationToken);
        return head is null || (head.Sequence == sequence && head.Hash == hash) ? null : $"第 {sequence} 号之后的操作记录缺失。";
    }
}
