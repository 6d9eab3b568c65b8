using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Union.Search.Quality.Lists;

/// <summary>The form of a new list.</summary>
internal sealed class ListInput
{
    [
        Display(Name = "名称"),
        Required(ErrorMessage = "请填写清单的名称。"),
        StringLength(QualityList.NameLength, ErrorMessage = "名称不超过 100 个字。")
    ]
    public string? Name { get; set; }

    [Display(Name = "类型")]
    public QualityListKind Kind { get; set; } = QualityListKind.MustFind;

    [Display(Name = "说明"), StringLength(QualityList.NoteLength, ErrorMessage = "说明不超过 500 个字。")]
    public string? Note { get; set; }

    [Display(Name = "评判文件")]
    public IFormFile? File { get; set; }
}
