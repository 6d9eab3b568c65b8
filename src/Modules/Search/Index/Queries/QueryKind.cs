using System.ComponentModel.DataAnnotations;

namespace Union.Search.Index.Queries;

/// <summary>What a person asked for; each kind is answered in its own way.</summary>
internal enum QueryKind
{
    /// <summary>Nothing that could be searched for.</summary>
    [Display(Name = "空")]
    Empty,

    /// <summary>总工发〔2017〕14号, in any bracket and spacing: the document itself, then those that cite it.</summary>
    [Display(Name = "文号")]
    DocumentNumber,

    /// <summary>工会法 第十一条, 工会法11条第2款: the clause itself, then what speaks of it.</summary>
    [Display(Name = "条款")]
    Article,

    /// <summary>工会法: a title, or the short name of one; the document itself, then those that carry its name, then the rest.</summary>
    [Display(Name = "标题或简称")]
    Title,

    /// <summary>Words in quotes: only what has them as they stand.</summary>
    [Display(Name = "词组")]
    Phrase,

    /// <summary>Words that must all be there, in the clause or at least in its document.</summary>
    [Display(Name = "关键词")]
    Keywords,

    /// <summary>A sentence: every word helps, none is needed.</summary>
    [Display(Name = "问题")]
    Question,

    /// <summary>Nothing but filters and excluded words: everything they leave.</summary>
    [Display(Name = "筛选")]
    Filter,
}
