using Union.Organizations.LegalPersons;
using Union.Organizations.Tree;

namespace Union.Organizations.Indicators;

/// <summary>
/// I13. Unions that become legal persons by registration (domain.md 2(a).6): grassroots, township, park and village unions and federations of
/// grassroots unions. Federations and industrial unions are legal persons by law (工会法§15) and outposts never are; neither is counted.
/// Registered is who holds a certificate that had been issued by the day and had not run out; a union with a code (81…) whose certificate is
/// not on record counts by its code, which has no date.
/// </summary>
internal sealed class LegalPersonRate : UnionIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I13",
            Name = "工会法人登记率",
            Measure = "个",
            NumeratorName = "已登记工会",
            DenominatorName = "应登记工会",
            Formula =
                "截止日存续、须登记取得法人资格的工会（基层工会、乡镇街道、园区、村社区工会和基层工会联合会）；其中法人资格证书在有效期内的为已登记；证书尚未录入、已有81开头统一社会信用代码的，按代码计。地方总工会和产业工会依法具备法人资格、派出的工作委员会不登记，均不计入。",
            Source = "指标 I13；工会法§15；基层工会法人登记管理办法",
            TargetRule = IndicatorRules.LegalTarget,
        };

    protected override IQueryable<Organization> Unions(IndicatorContext context) =>
        AsOf.Elected(context.Db, context.On)
            .Where(o =>
                o.Type != OrganizationType.ProvincialFederation
                && o.Type != OrganizationType.PrefectureFederation
                && o.Type != OrganizationType.CountyFederation
                && o.Type != OrganizationType.IndustrialUnion
            );

    protected override IQueryable<Guid> Counting(IndicatorContext context)
    {
        var certificates = context.Db.Below<LegalPerson>();
        return context
            .Db.Below<Organization>()
            .Where(o =>
                certificates.Any(c => c.Id == o.Id && c.IssuedOn <= context.On && c.EndsOn >= context.On)
                || (o.SocialCreditCode.StartsWith("81") && !certificates.Any(c => c.Id == o.Id && c.IssuedOn != null))
            )
            .Select(o => o.Id);
    }
}
