using System.ComponentModel.DataAnnotations;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>
/// What is measured of a passage for a question. Shares are of the weight (rarity) of all pairs of the question, so that long and short
/// questions measure alike.
/// </summary>
internal enum Feature
{
    /// <summary>BM25 of the pairs in the text.</summary>
    [Display(Name = "正文用词")]
    Pairs,

    /// <summary>BM25 of the pairs in text and headings together.</summary>
    [Display(Name = "正文与小标题用词")]
    PairsWithHeadings,

    /// <summary>BM25 of the single characters.</summary>
    [Display(Name = "单字")]
    Characters,

    /// <summary>Share of the question in the text.</summary>
    [Display(Name = "正文覆盖")]
    Coverage,

    /// <summary>Share of the question in text, headings or title.</summary>
    [Display(Name = "正文、小标题、标题覆盖")]
    WideCoverage,

    /// <summary>Share of the question in the headings.</summary>
    [Display(Name = "小标题覆盖")]
    Headings,

    /// <summary>Share of the question in the title.</summary>
    [Display(Name = "标题覆盖")]
    Title,

    /// <summary>Share of the title that stands in the question.</summary>
    [Display(Name = "标题在问题中的比例")]
    TitleShare,

    /// <summary>Share of the question in the best 30 letters of the text.</summary>
    [Display(Name = "三十字内")]
    Window,

    /// <summary>Share of the question in the best 80 letters of the text.</summary>
    [Display(Name = "八十字内")]
    WideWindow,

    /// <summary>Share of the question in pairs that follow each other as they do in the question.</summary>
    [Display(Name = "连续用词")]
    Phrases,

    /// <summary>Letters of the longest piece of the question in the text, as a logarithm.</summary>
    [Display(Name = "最长连续片段")]
    LongestPiece,

    /// <summary>Doublings of how often other documents name the document.</summary>
    [Display(Name = "被引用")]
    Standing,

    /// <summary>A newer document bears the title.</summary>
    [Display(Name = "有同名新文件")]
    Superseded,

    /// <summary>Length of the passage as a logarithm.</summary>
    [Display(Name = "段落长度")]
    Length,

    /// <summary>Where in its document the passage stands, from zero to one.</summary>
    [Display(Name = "所在位置")]
    Position,

    /// <summary>The first passages of a document say what it is for, not what holds.</summary>
    [Display(Name = "开头条款")]
    Opening,

    /// <summary>The best other passage of the document among the candidates.</summary>
    [Display(Name = "同文件最好的另一段")]
    BestOfDocument,

    /// <summary>The mean of the three best others.</summary>
    [Display(Name = "同文件其他段落")]
    Neighbours,

    /// <summary>How many candidates the document has, as a logarithm.</summary>
    [Display(Name = "同文件候选数")]
    Candidates,

    /// <summary>Share of the question anywhere in the document.</summary>
    [Display(Name = "全文覆盖")]
    DocumentCoverage,

    /// <summary>The passages right before and after.</summary>
    [Display(Name = "前后条款")]
    Beside,

    /// <summary>Likeness to the best candidates of all.</summary>
    [Display(Name = "领先结果所在文件")]
    Feedback,

    /// <summary>Words of the vocabulary that stand for words of the question.</summary>
    [Display(Name = "词表扩展")]
    Expansions,

    /// <summary>The question asks what something is and the passage says so.</summary>
    [Display(Name = "定义")]
    Definition,

    /// <summary>The first choice of candidates.</summary>
    [Display(Name = "初选得分")]
    First,

    /// <summary>Share of the characters' weight in the text.</summary>
    [Display(Name = "单字覆盖")]
    CharacterCoverage,

    /// <summary>BM25 of the pairs, each weighed by how rare it is among the candidates.</summary>
    [Display(Name = "候选中少见的用词")]
    LocalPairs,

    /// <summary>Share of the characters' weight in the best 40 letters.</summary>
    [Display(Name = "四十字内的单字")]
    CharacterWindow,

    /// <summary>Share of the characters' weight in headings and title.</summary>
    [Display(Name = "小标题与标题的单字")]
    CharactersAbove,

    /// <summary>BM25 of the characters, weighed by how rare they are among the first hundred candidates.</summary>
    [Display(Name = "领先结果中少见的单字")]
    LeadingCharacters,

    /// <summary>BM25 of the pairs with little regard to length.</summary>
    [Display(Name = "不计长短的用词")]
    LongPairs,
}
