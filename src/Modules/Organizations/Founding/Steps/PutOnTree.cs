using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Steps;

/// <summary>The approved union stands on the tree, in preparation: from now on its own people can be given roles at it.</summary>
internal sealed class PutOnTree(UnionDbContext db) : IEffect<UnionFounding>
{
    public async Task RunAsync(MoveContext<UnionFounding> context, CancellationToken cancellationToken)
    {
        var founding = context.Subject;
        if (founding.UnionId is not null)
            return;
        var superior = await db.Set<Organization>().SingleAsync(o => o.Id == founding.SuperiorId, cancellationToken);
        var union = new Organization(founding.Name, founding.Type, superior)
        {
            JointForm = founding.JointForm,
            Phone = founding.Phone,
            Address = founding.Office,
        };
        db.Add(union);
        db.Add(new OrganizationPlace(union, context.On));
        founding.Follow(union);
    }
}
