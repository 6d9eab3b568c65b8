using System.ComponentModel.DataAnnotations;

namespace Union.Texts.Structure;

/// <summary>The sorts of doubt about a text's structure.</summary>
public enum StructureProblemKind
{
    [Display(Name = "编号重复")]
    Duplicate,

    [Display(Name = "编号中断")]
    Gap,

    [Display(Name = "编号夹在句中")]
    InsideSentence,

    [Display(Name = "附件缺正文")]
    AnnexWithoutText,

    [Display(Name = "内容重复")]
    RepeatedText,

    [Display(Name = "层级太深")]
    TooDeep,
}
