using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.LegalPersons;

/// <summary>What was brought: for the application, for a new certificate, for deregistration (domain.md 2(a).6).</summary>
internal sealed class PapersForm
{
    [Display(Name = "经费来源"), StringLength(300)]
    public string? FundsSource { get; set; }

    [Display(Name = "经办人"), StringLength(60)]
    public string? Handler { get; set; }

    [Display(Name = "核对主席和经办人身份证件的日期")]
    public DateOnly? IdentitiesCheckedOn { get; set; }

    [Display(Name = "交回旧证原件的日期")]
    public DateOnly? OldCertificateReturnedOn { get; set; }

    [Display(Name = "经费、财产清算完毕的日期")]
    public DateOnly? SettledOn { get; set; }

    [Display(Name = "清算结果和财产去向"), StringLength(500)]
    public string? Settlement { get; set; }

    public int Version { get; set; }

    public static PapersForm Of(LegalPerson legal) =>
        new()
        {
            FundsSource = legal.FundsSource,
            Handler = legal.Handler,
            IdentitiesCheckedOn = legal.IdentitiesCheckedOn,
            OldCertificateReturnedOn = legal.OldCertificateReturnedOn,
            SettledOn = legal.SettledOn,
            Settlement = legal.Settlement,
            Version = legal.Version,
        };

    public void WriteTo(LegalPerson legal)
    {
        legal.Bring(Text(FundsSource), Text(Handler), IdentitiesCheckedOn);
        legal.ReturnCertificate(OldCertificateReturnedOn);
        legal.Settle(SettledOn, Text(Settlement));
    }

    public string? WhyNot(DateOnly today) =>
        new[] { IdentitiesCheckedOn, OldCertificateReturnedOn, SettledOn }.Any(d => d > today) ? "日期不能晚于今天：还没有办的事不能先登记。" : null;

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("经费来源", FundsSource ?? ""),
            ("经办人", Handler ?? ""),
            ("核对身份证件", $"{IdentitiesCheckedOn:yyyy-MM-dd}"),
            ("交回旧证", $"{OldCertificateReturnedOn:yyyy-MM-dd}"),
            ("清算完毕", $"{SettledOn:yyyy-MM-dd}"),
            ("清算结果", Settlement ?? ""),
        ];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
