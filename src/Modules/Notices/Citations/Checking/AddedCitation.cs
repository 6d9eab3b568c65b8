using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Citations.Checking;

/// <summary>The form of a citation that a person adds.</summary>
internal sealed class AddedCitation
{
    [
        Display(Name = "被引用的文件"),
        Required(ErrorMessage = "请填写被引用的文件。"),
        StringLength(500, ErrorMessage = "太长了，请只填一个文号、标题或地址。")
    ]
    public string? Target { get; set; }

    [Display(Name = "被引用的条款"), StringLength(60, ErrorMessage = "条款请写成“第五条第二款”。")]
    public string? To { get; set; }

    [Display(Name = "本文的条款"), StringLength(60, ErrorMessage = "条款请写成“第五条第二款”。")]
    public string? From { get; set; }
}
