using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>The conditions of registration: lawfully founded, own name, organization and premises (基层工会法人登记管理办法§10).</summary>
internal sealed class HasConditions(UnionDbContext db) : IGuard<LegalPerson>
{
    private const string Rule = "基层工会法人登记管理办法§10";

    public async Task CheckAsync(MoveContext<LegalPerson> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var union = await db.Set<Organization>().SingleAsync(o => o.Id == context.Subject.Id, cancellationToken);
        if (union.State != OrganizationState.Active)
            refusals.Add("工会还没有成立（没有上一级工会的批复），不能申请法人资格。", "工会法§12");
        if (union.Address.Length == 0)
            refusals.Add("没有办公地址。请先在“资料”里填写。", Rule);
        var term = await db.Set<Term>().Where(t => t.OrganizationId == union.Id && t.ClosedOn == null).FirstOrDefaultAsync(cancellationToken);
        if (term is null || term.ReplyNumber.Length == 0)
            refusals.Add("没有选举结果的批复（文号和任期）。请先登记届期。", "批复应有文号并明确任期");
        if (!await db.Set<Officer>().AnyAsync(o => o.OrganizationId == union.Id && o.Post == OfficerPost.Chair && o.To == null, cancellationToken))
            refusals.Add("没有在任的主席；主席是法定代表人。请先登记任职。", "豫工会条例§11；沪工会条例§15");
        if (context.Subject.FundsSource is null)
            refusals.Add("没有说明经费来源；申请法人资格要有可靠的经费来源。请在“材料”里填写。", Rule);
        if (context.Subject.Handler is null || context.Subject.IdentitiesCheckedOn is null)
            refusals.Add("没有登记经办人，或者没有核对主席和经办人的身份证件。请在“材料”里填写。", "基层工会法人登记管理办法：申请材料");
    }
}
