using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Citations;

/// <summary>Who found a citation.</summary>
internal enum CitationKind
{
    [Display(Name = "自动")]
    Automatic,

    [Display(Name = "人工")]
    Manual,
}
