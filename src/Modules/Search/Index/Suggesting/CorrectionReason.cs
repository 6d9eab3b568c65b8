using System.ComponentModel.DataAnnotations;

namespace Union.Search.Index.Suggesting;

internal enum CorrectionReason
{
    [Display(Name = "拼音")]
    Pinyin,

    [Display(Name = "同音字")]
    Homophone,

    [Display(Name = "错字")]
    WrongCharacter,
}
