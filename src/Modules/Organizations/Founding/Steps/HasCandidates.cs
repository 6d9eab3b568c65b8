using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>The lists of candidates are complete, lawful in number, and name nobody who is excluded (domain.md 2(a).4, 2(a).5).</summary>
internal sealed class HasCandidates(FoundingFiles files) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        foreach (var why in CandidateChecks.Faults(await files.OfAsync(context.Subject, cancellationToken), context.Rules))
            refusals.Add(why);
    }
}
