using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Import.Batches;

/// <summary>What a row of the file leads to.</summary>
public enum RowOutcome
{
    [Display(Name = "新增")]
    New,

    [Display(Name = "更新")]
    Changed,

    [Display(Name = "相同")]
    Same,

    /// <summary>It may be one that is there already: a person decides, the import never guesses.</summary>
    [Display(Name = "存疑")]
    Doubtful,

    [Display(Name = "有错")]
    Refused,
}
