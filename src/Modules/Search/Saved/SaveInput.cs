using System.ComponentModel.DataAnnotations;

namespace Union.Search.Saved;

/// <summary>The form under which a search is kept.</summary>
internal sealed class SaveInput
{
    [
        Display(Name = "名称"),
        Required(ErrorMessage = "请给这个检索起个名称。"),
        StringLength(SavedSearch.NameLength, ErrorMessage = "名称不超过 100 个字。")
    ]
    public string? Name { get; set; }

    [Required(ErrorMessage = "先检索一次，再保存。"), StringLength(SavedSearch.QueryLength, ErrorMessage = "检索太长，不能保存。请缩短检索词。")]
    public string? Query { get; set; }

    [Display(Name = "有新结果时提醒我")]
    public bool Alerts { get; set; }
}
