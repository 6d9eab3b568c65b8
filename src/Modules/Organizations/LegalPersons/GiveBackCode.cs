using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>A deregistered union no longer carries the code; the certificate's record keeps it.</summary>
internal sealed class GiveBackCode(UnionDbContext db) : IEffect<LegalPerson>
{
    public async Task RunAsync(MoveContext<LegalPerson> context, CancellationToken cancellationToken) =>
        (await db.Set<Organization>().SingleAsync(o => o.Id == context.Subject.Id, cancellationToken)).SocialCreditCode = "";
}
