using Microsoft.EntityFrameworkCore;
using Union.Organizations.Rules;
using Union.Organizations.Terms;

namespace Union.Organizations.LegalPersons;

/// <summary>A re-election opens the renewal of the certificate (domain.md 2(a).5, 2(a).6).</summary>
internal sealed class RenewAfterReElection(UnionDbContext db, Procedures procedures, RuleBook rules) : IEventHandler<TermRenewed>
{
    public async Task HandleAsync(TermRenewed happened, CancellationToken cancellationToken)
    {
        if (await db.Set<LegalPerson>().SingleOrDefaultAsync(l => l.Id == happened.OrganizationId, cancellationToken) is not { } legal)
            return;
        // A place may keep the certificate through a re-election; then only a change of what it says is registered.
        if (!(await rules.ForAsync(legal.Id, happened.StartsOn, cancellationToken)).Value(OrganizationRules.LegalRenewal))
            return;
        legal.Change(happened.StartsOn);
        await procedures.ProceedAsync(
            legal,
            "renew",
            happened.StartsOn,
            $"第{happened.Number}届选举结果已批复，{happened.ReplyNumber}",
            cancellationToken
        );
    }
}
