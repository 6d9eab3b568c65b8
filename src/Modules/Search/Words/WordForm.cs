using System.ComponentModel.DataAnnotations;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>An entry of the vocabulary as typed or as a line of a file.</summary>
internal sealed class WordForm
{
    [
        Display(Name = "词"),
        Required(ErrorMessage = "请填写词。"),
        StringLength(VocabularyWord.TermLength, MinimumLength = 2, ErrorMessage = "一个词有 2 到 20 个字。")
    ]
    public string? Term { get; set; }

    [Display(Name = "类别")]
    public VocabularyKind Kind { get; set; }

    [Display(Name = "对应的词"), StringLength(VocabularyWord.MeansLength, ErrorMessage = "对应的词合起来不能超过 400 个字，请减少。")]
    public string? Means { get; set; }

    [Display(Name = "来源说明"), StringLength(VocabularyWord.NoteLength, ErrorMessage = "来源说明不能超过 200 个字，请缩短。")]
    public string? Note { get; set; }

    public int BasedOn { get; set; }

    public IReadOnlyList<string> MeansList =>
        [
            .. (Means ?? "")
                .Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(),
        ];

    /// <summary>What is wrong with it, in words for the editor; null when nothing is.</summary>
    public string? Problem() =>
        MeansList.Any(word => word.Length is < 2 or > VocabularyWord.TermLength) ? "对应的词各有 2 到 20 个字，用顿号分开。"
        : MeansList.Count > VocabularyWord.MostMeans ? $"对应的词最多 {VocabularyWord.MostMeans} 个，请减少。"
        : MeansList.Contains(Term?.Trim() ?? "") ? "对应的词里不能有这个词自己。"
        : Kind == VocabularyKind.Term && MeansList.Count > 0 ? "规范词没有对应的词；请改选别的类别，或清空对应的词。"
        : Kind != VocabularyKind.Term && MeansList.Count == 0 ? "请填写对应的词，几个之间用顿号分开。"
        : null;
}
