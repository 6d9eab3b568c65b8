using System.ComponentModel.DataAnnotations;

namespace Union.Texts.Structure;

/// <summary>What a part of a text is.</summary>
public enum PartKind
{
    /// <summary>What stands before the first numbered part: title, recipients, the reasons.</summary>
    [Display(Name = "引言")]
    Preamble,

    [Display(Name = "编")]
    Book,

    [Display(Name = "分编")]
    SubBook,

    [Display(Name = "章")]
    Chapter,

    [Display(Name = "节")]
    Section,

    [Display(Name = "条")]
    Article,

    /// <summary>A paragraph: the 款 of an article, a plain paragraph elsewhere.</summary>
    [Display(Name = "款")]
    Paragraph,

    /// <summary>A numbered item of an article's paragraph: （一）, and 1. beneath it (目).</summary>
    [Display(Name = "项")]
    Item,

    /// <summary>A numbered head: 一、 （一） 1. (1) ①, by how deep it stands.</summary>
    [Display(Name = "标题")]
    Head,

    /// <summary>A heading without a number: a Markdown heading, 【概况】.</summary>
    [Display(Name = "小标题")]
    Heading,

    [Display(Name = "目录")]
    Contents,

    [Display(Name = "附件")]
    Annex,

    /// <summary>The list of annexes at the end of the text: 附件：1.… 2.…</summary>
    [Display(Name = "附件说明")]
    AnnexList,

    /// <summary>Issuer and date at the end.</summary>
    [Display(Name = "落款")]
    SignOff,
}
