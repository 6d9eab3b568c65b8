namespace Union.Organizations.LegalPersons;

/// <summary>Before deregistration funds and property are settled and the certificate is back (工会法§13, domain.md 2(a).6); the reason is the note.</summary>
internal sealed class IsSettled : IGuard<LegalPerson>
{
    public Task CheckAsync(MoveContext<LegalPerson> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var legal = context.Subject;
        if (legal.SettledOn is null || legal.Settlement is null)
            refusals.Add("还没有登记经费、财产的清算日期和去向。先清算，再注销；请在“材料”里填写。", "工会法§13");
        if (legal.OldCertificateReturnedOn is null)
            refusals.Add("还没有收回法人资格证书原件。请收回后在“材料”里登记日期。", "基层工会法人登记管理办法");
        return Task.CompletedTask;
    }
}
