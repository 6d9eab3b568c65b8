using System.ComponentModel.DataAnnotations;

namespace Union.Texts.Citations;

/// <summary>How a text names another document.</summary>
public enum CitationForm
{
    [Display(Name = "标题和文号")]
    TitleAndNumber,

    [Display(Name = "标题")]
    Title,

    [Display(Name = "文号")]
    Number,

    /// <summary>By the short name the text gave it: （以下简称《改革方案》）.</summary>
    [Display(Name = "简称")]
    Alias,

    /// <summary>The title inside a title: 〈…〉 of a 印发 or 转发.</summary>
    [Display(Name = "被印发、转发的文件")]
    Carried,

    /// <summary>A title without 书名号.</summary>
    [Display(Name = "无书名号的标题")]
    Unmarked,

    /// <summary>An annex the text names and does not bring.</summary>
    [Display(Name = "缺少的附件")]
    Annex,
}
