using Union.Identifiers.Organizations;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>
/// A union's legal personality by registration (domain.md 2(a).6). Its id is the union's, so that the union's own papers are its papers;
/// where it stands is kept by <see cref="LegalPersonProcedure"/>.
/// </summary>
public sealed class LegalPerson : ITenantOwned, IVersioned, IProcedureSubject
{
    private LegalPerson() { }

    /// <param name="authorityId">The federation at county level or above that registers (基层工会法人登记管理办法§5–7).</param>
    public LegalPerson(Organization organization, Guid authorityId)
    {
        Id = organization.Id;
        SuperiorId = authorityId;
        Name = organization.Name;
        Address = organization.Address;
    }

    public Guid Id { get; private set; }

    public Guid TenantId { get; private set; }

    public Guid OrganizationId => Id;

    public Guid SuperiorId { get; private set; }

    /// <summary>18 characters beginning 81; empty before registration.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As on the certificate.</summary>
    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Representative { get; private set; } = "";

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Last day of the certificate: the end of the term (follows from renewal at each re-election).</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Day something on the certificate changed; the 30 days of the change run from it.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>Where the funds come from: the condition of §10; null until stated.</summary>
    public string? FundsSource { get; private set; }

    /// <summary>Who brings the papers (经办人).</summary>
    public string? Handler { get; private set; }

    /// <summary>Day the identity papers of chair and handler were seen.</summary>
    public DateOnly? IdentitiesCheckedOn { get; private set; }

    /// <summary>Day the original of the old certificate came back; a new certificate clears it.</summary>
    public DateOnly? OldCertificateReturnedOn { get; private set; }

    /// <summary>Day funds and property were settled (工会法§13).</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>How they were settled, to whom they went.</summary>
    public string? Settlement { get; private set; }

    public int Version { get; private set; }

    public string Link => $"/admin/organizations/{Id}/legal-person";

    public string RecordTitle => $"{Name}法人资格";

    public bool IsExpiredOn(DateOnly day) => EndsOn < day;

    /// <summary>Enters what the certificate says; why it cannot be right, or null.</summary>
    public string? Certify(string code, string name, string address, string representative, DateOnly issuedOn, DateOnly endsOn)
    {
        var parsed = SocialCreditCode.Parse(code);
        if (!parsed.IsValid)
            return $"统一社会信用代码不对：{parsed.Error!.Message}";
        if (parsed.Value.ClassCode is not ("81" or "89"))
            return $"{parsed.Value.Value} 是{parsed.Value.ClassName ?? "其他类别"}的代码，不是工会的；工会法人的代码以 81 开头（GB 32100-2015）。";
        if (endsOn < issuedOn)
            return "证书的截止日期早于发证日期，请核对证书。";
        (Code, Name, Address, Representative) = (parsed.Value.Value, name.Trim(), address.Trim(), representative.Trim());
        (IssuedOn, EndsOn) = (issuedOn, endsOn);
        return null;
    }

    /// <summary>Notes what was brought with the application.</summary>
    public void Bring(string? fundsSource, string? handler, DateOnly? identitiesCheckedOn) =>
        (FundsSource, Handler, IdentitiesCheckedOn) = (fundsSource, handler, identitiesCheckedOn);

    public void ReturnCertificate(DateOnly? on) => OldCertificateReturnedOn = on;

    public void Settle(DateOnly? on, string? how) => (SettledOn, Settlement) = (on, how);

    /// <summary>Something on the certificate is no longer true.</summary>
    public void Change(DateOnly on) => ChangedOn = on;
}
