using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>候选人批复 with its number and date is on file (工会法§12).</summary>
internal sealed class HasCandidatesReply(UnionDbContext db) : IGuard<UnionFounding>
{
    public Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken) =>
        StoredReply.CheckAsync(db, context.Subject.Id, "candidates.reply", "候选人批复", context.On, refusals, cancellationToken);
}
