using Microsoft.EntityFrameworkCore;
using Union.Organizations.Activities;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>The union carries the code of its certificate; others are told.</summary>
internal sealed class TakeCode(UnionDbContext db, ActivityLog activities) : IEffect<LegalPerson>
{
    public async Task RunAsync(MoveContext<LegalPerson> context, CancellationToken cancellationToken)
    {
        var legal = context.Subject;
        var union = await db.Set<Organization>().SingleAsync(o => o.Id == legal.Id, cancellationToken);
        union.SocialCreditCode = legal.Code;
        await activities.PublishAsync(
            new Happening(OrganizationKinds.Registered, union.Id, context.On, $"{union.Name}取得工会法人资格证书", legal.Link, legal.Id),
            cancellationToken
        );
    }
}
