using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>The certificate is entered, belongs to nobody else and agrees with the union's name, chair and term.</summary>
internal sealed class CertificateFits(UnionDbContext db) : IGuard<LegalPerson>
{
    public async Task CheckAsync(MoveContext<LegalPerson> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var legal = context.Subject;
        if (legal.Code.Length == 0 || legal.EndsOn is null)
        {
            refusals.Add("还没有登记证书的内容。请先在“证书”里填写代码、名称、法定代表人和有效期。");
            return;
        }
        var union = await db.Set<Organization>().SingleAsync(o => o.Id == legal.Id, cancellationToken);
        if (union.Name != legal.Name)
            refusals.Add($"证书上的名称是“{legal.Name}”，工会现在的名称是“{union.Name}”，两者应当一致。");
        if (await db.Set<LegalPerson>().AnyAsync(l => l.Id != legal.Id && l.Code == legal.Code, cancellationToken))
            refusals.Add($"代码 {legal.Code} 已登记在另一个工会名下，请核对证书。");
        var chairs = await db.Set<Officer>()
            .Where(o => o.OrganizationId == legal.Id && o.Post == OfficerPost.Chair && o.To == null)
            .Select(o => o.PersonName)
            .ToListAsync(cancellationToken);
        if (chairs.Count > 0 && !chairs.Contains(legal.Representative))
            refusals.Add($"法定代表人应是现任主席{chairs[0]}，证书上是“{legal.Representative}”。", "豫工会条例§11；沪工会条例§15");
        var term = await db.Set<Term>().Where(t => t.OrganizationId == legal.Id && t.ClosedOn == null).FirstOrDefaultAsync(cancellationToken);
        if (term is not null && term.DueOn != legal.EndsOn)
            refusals.Add($"证书有效期到 {legal.EndsOn:yyyy年M月d日}，任期到 {term.DueOn:yyyy年M月d日}；证书随任期，两者应当一致。");
    }
}
