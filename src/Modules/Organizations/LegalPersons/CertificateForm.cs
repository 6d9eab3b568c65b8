using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.LegalPersons;

internal sealed class CertificateForm
{
    [Display(Name = "统一社会信用代码"), Required, StringLength(30)]
    public string Code { get; set; } = "";

    [Display(Name = "名称"), Required, StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "住所"), Required, StringLength(300)]
    public string Address { get; set; } = "";

    [Display(Name = "法定代表人"), Required, StringLength(100)]
    public string Representative { get; set; } = "";

    [Display(Name = "发证日期"), Required]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "有效期至"), Required]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "登记事项变动的日期")]
    public DateOnly? ChangedOn { get; set; }

    public int Version { get; set; }

    public static CertificateForm Of(LegalPerson legal) =>
        new()
        {
            Code = legal.Code,
            Name = legal.Name,
            Address = legal.Address,
            Representative = legal.Representative,
            IssuedOn = legal.IssuedOn,
            EndsOn = legal.EndsOn,
            ChangedOn = legal.ChangedOn,
            Version = legal.Version,
        };

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("统一社会信用代码", Code),
            ("名称", Name),
            ("住所", Address),
            ("法定代表人", Representative),
            ("发证日期", $"{IssuedOn:yyyy-MM-dd}"),
            ("有效期至", $"{EndsOn:yyyy-MM-dd}"),
            ("登记事项变动的日期", $"{ChangedOn:yyyy-MM-dd}"),
        ];
}
