using Union.Organizations.Rules;

namespace Union.Organizations.LegalPersons;

/// <summary>Registration, change, renewal and deregistration of a union as a legal person (domain.md 2(a).6).</summary>
internal sealed class LegalPersonProcedure : Procedure<LegalPerson>
{
    protected override void Define(ProcedureBuilder<LegalPerson> p)
    {
        p.Named("organizations.legal-person", "工会法人资格", "domain.md 2(a).6").SeenBy(Permissions.View).ManagedBy(Permissions.LegalPersons);
        p.State("NONE", "未登记").Initial();
        p.State("APPLIED", "已申请");
        p.State("REGISTERED", "已登记").Resting();
        p.State("CHANGE_PENDING", "变更办理中");
        p.State("RENEWAL_PENDING", "换证办理中");
        p.State("DEREGISTERED", "已注销").Final();

        p.Move("apply", "申请登记")
            .From("NONE")
            .To("APPLIED")
            .By(Permissions.LegalPersons)
            .Needs("legal.application", "工会法人资格登记申请表")
            .Guard<HasConditions>()
            .Source("基层工会法人登记管理办法§10");
        p.Move("return", "退回补正").From("APPLIED").To("NONE").BySuperior(Permissions.LegalPersons).NeedsNote();
        p.Move("register", "核准登记，发证")
            .From("APPLIED")
            .To("REGISTERED")
            .BySuperior(Permissions.LegalPersons)
            .Guard<CertificateFits>()
            .Effect<TakeCode>()
            .Source("基层工会法人登记管理办法§2–7");
        p.Move("change", "申请变更")
            .From("REGISTERED")
            .To("CHANGE_PENDING")
            .By(Permissions.LegalPersons)
            .Needs("legal.change", "工会法人变更登记申请表")
            .NeedsNote()
            .Effect<AskCertificateBack>()
            .Source("基层工会法人登记管理办法：30日内");
        p.Move("changed", "核准变更，换发证书")
            .From("CHANGE_PENDING")
            .To("REGISTERED")
            .BySuperior(Permissions.LegalPersons)
            .Guard<CertificateFits>()
            .Guard<OldReturned>()
            .Effect<TakeCode>();
        p.Move("renew", "换届后换发证书")
            .From("REGISTERED", "CHANGE_PENDING")
            .To("RENEWAL_PENDING")
            .By(Permissions.LegalPersons)
            .Effect<AskCertificateBack>()
            .Source("换届后换发证书，收回旧证");
        p.Move("renewed", "核准换证")
            .From("RENEWAL_PENDING")
            .To("REGISTERED")
            .BySuperior(Permissions.LegalPersons)
            .Guard<CertificateFits>()
            .Guard<OldReturned>()
            .Effect<TakeCode>();
        p.Move("deregister", "注销登记")
            .From("REGISTERED", "CHANGE_PENDING", "RENEWAL_PENDING")
            .To("DEREGISTERED")
            .BySuperior(Permissions.LegalPersons)
            .NeedsNote()
            .Guard<IsSettled>()
            .Effect<GiveBackCode>()
            .Source("工会法§13：经费、财产先清算");

        p.Clock("change", "变更登记期限", OrganizationRules.LegalChange).Starts("CHANGE_PENDING").Met("REGISTERED").From(l => l.ChangedOn);
        p.Clock("renewal", "换证期限", OrganizationRules.LegalChange).Starts("RENEWAL_PENDING").Met("REGISTERED").From(l => l.ChangedOn);
    }
}
