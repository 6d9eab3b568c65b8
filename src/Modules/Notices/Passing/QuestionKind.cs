using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Passing;

/// <summary>What kind of answer a question asks for.</summary>
internal enum QuestionKind
{
    [Display(Name = "文字")]
    Text,

    [Display(Name = "数字")]
    Number,

    [Display(Name = "日期")]
    Date,

    [Display(Name = "单选")]
    Choice,
}
