using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Union.Work.Documents.Subjects;

/// <summary>A paper that came in, as typed.</summary>
internal sealed class ReceiveForm
{
    [Display(Name = "来文文号"), Required, StringLength(100)]
    public string Number { get; set; } = "";

    [Display(Name = "成文日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "来文机关"), Required, StringLength(200)]
    public string Issuer { get; set; } = "";

    [Display(Name = "扫描件")]
    public IFormFile? File { get; set; }
}
