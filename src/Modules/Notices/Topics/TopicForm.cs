using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Topics;

/// <summary>A topic as typed.</summary>
internal sealed class TopicForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }

    [
        Display(Name = "名称"),
        Required(ErrorMessage = "请填写主题名称。"),
        StringLength(Topic.NameLength, ErrorMessage = "主题名称不能超过 40 个字，请缩短。")
    ]
    public string? Name { get; set; }

    [Display(Name = "上级主题")]
    public Guid? ParentId { get; set; }

    [Display(Name = "次序"), Range(0, 9999, ErrorMessage = "次序请填 0 到 9999 的数。")]
    public int Order { get; set; }

    public int BasedOn { get; set; }
}
