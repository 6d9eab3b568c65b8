using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Import.Batches;

/// <summary>What a file brings.</summary>
public enum ImportKind
{
    [Display(Name = "工会组织")]
    Organizations,

    [Display(Name = "用人单位")]
    Units,

    [Display(Name = "行政区划")]
    Divisions,
}
