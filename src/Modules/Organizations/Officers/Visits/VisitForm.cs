using System.ComponentModel.DataAnnotations;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Visits;

internal sealed class VisitForm
{
    [Display(Name = "方式"), Required]
    public VisitKind? Kind { get; set; }

    [Display(Name = "日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "去了哪里"), Required, StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "谁去的"), Required, StringLength(200)]
    public string? Who { get; set; }

    [Display(Name = "了解到什么"), StringLength(2000)]
    public string? Finding { get; set; }

    public int Version { get; set; }

    public static VisitForm Of(Visit v) =>
        new()
        {
            Kind = v.Kind,
            On = v.On,
            Place = v.Place,
            Who = v.Who,
            Finding = v.Finding,
            Version = v.Version,
        };

    public void WriteTo(Visit v) => v.Write(Kind!.Value, On!.Value, Place!.Trim(), Who!.Trim(), Finding?.Trim() ?? "");

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("方式", Kind?.DisplayName() ?? ""),
            ("日期", $"{On:yyyy-MM-dd}"),
            ("去了哪里", Place ?? ""),
            ("谁去的", Who ?? ""),
            ("了解到什么", Finding ?? ""),
        ];
}
