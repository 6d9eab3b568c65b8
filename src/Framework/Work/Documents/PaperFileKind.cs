using System.ComponentModel.DataAnnotations;

namespace Union.Work.Documents;

/// <summary>What a file is to its paper.</summary>
public enum PaperFileKind
{
    /// <summary>The document the program filled in.</summary>
    [Display(Name = "文稿")]
    Filled,

    /// <summary>The signed and stamped original, scanned; or the received paper.</summary>
    [Display(Name = "签章扫描件")]
    Scan,
}
