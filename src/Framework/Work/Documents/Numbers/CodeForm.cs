using System.ComponentModel.DataAnnotations;

namespace Union.Work.Documents.Numbers;

/// <summary>A code to be set up.</summary>
internal sealed class CodeForm
{
    [Display(Name = "发文单位"), Required]
    public Guid? OrganizationId { get; set; }

    [Display(Name = "机关代字"), Required, StringLength(12)]
    public string Code { get; set; } = "";

    [Display(Name = "用途"), StringLength(200)]
    public string? Note { get; set; }
}
