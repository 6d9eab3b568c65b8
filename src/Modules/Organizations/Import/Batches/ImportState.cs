using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Import.Batches;

/// <summary>Where a batch stands.</summary>
public enum ImportState
{
    /// <summary>The file is kept; which column means what is being chosen.</summary>
    [Display(Name = "等待对应列")]
    Mapping,

    [Display(Name = "正在检查")]
    Checking,

    /// <summary>Every row has its outcome; nothing has been written yet.</summary>
    [Display(Name = "已检查，等待确认")]
    Checked,

    [Display(Name = "正在导入")]
    Importing,

    [Display(Name = "已导入")]
    Imported,

    [Display(Name = "正在撤销")]
    Undoing,

    [Display(Name = "已撤销")]
    Undone,

    [Display(Name = "没有读成")]
    Failed,
}
