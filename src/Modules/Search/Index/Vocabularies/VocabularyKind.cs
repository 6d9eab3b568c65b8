using System.ComponentModel.DataAnnotations;

namespace Union.Search.Index.Vocabularies;

/// <summary>What an entry of the vocabulary says.</summary>
internal enum VocabularyKind
{
    /// <summary>A word of the field, offered while typing and when a query is misspelt; it searches for nothing else.</summary>
    [Display(Name = "规范词")]
    Term,

    /// <summary>All of them mean the same: each finds the others.</summary>
    [Display(Name = "同义词")]
    Synonym,

    /// <summary>A short form and what it stands for: each finds the other, the full form is offered.</summary>
    [Display(Name = "简称")]
    Abbreviation,

    /// <summary>What people say and what texts write (老板, 用人单位): finds it, not the other way round.</summary>
    [Display(Name = "口语说法")]
    Colloquial,

    /// <summary>A word that copied texts got wrong and the right one (效劳, 服务): who asks for the right one finds the wrong one too.</summary>
    [Display(Name = "错讹词")]
    Garbled,
}
