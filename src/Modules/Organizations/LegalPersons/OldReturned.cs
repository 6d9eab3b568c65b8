namespace Union.Organizations.LegalPersons;

/// <summary>A new certificate is issued for the original of the old one (domain.md 2(a).6).</summary>
internal sealed class OldReturned : IGuard<LegalPerson>
{
    public Task CheckAsync(MoveContext<LegalPerson> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (context.Subject.OldCertificateReturnedOn is null)
            refusals.Add("还没有交回旧证原件。换发新证时收回旧证；请收回后在“材料”里登记日期。", "基层工会法人登记管理办法");
        return Task.CompletedTask;
    }
}
