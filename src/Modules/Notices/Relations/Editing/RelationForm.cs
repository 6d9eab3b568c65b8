using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Relations.Editing;

/// <summary>The form of a relation.</summary>
internal sealed class RelationForm
{
    [Display(Name = "关系")]
    public RelationKind Kind { get; set; }

    [
        Display(Name = "对方文件"),
        Required(ErrorMessage = "请填写对方文件的文号、标题或地址。"),
        StringLength(500, ErrorMessage = "太长了，请只填一个文号、标题或地址。")
    ]
    public string? Target { get; set; }

    [Display(Name = "涉及条款"), StringLength(120, ErrorMessage = "太长了，请写成“第五条至第七条”。")]
    public string? Clauses { get; set; }

    [Display(Name = "自何日起")]
    public DateOnly? On { get; set; }
}
