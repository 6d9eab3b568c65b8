using System.ComponentModel.DataAnnotations;

namespace Union.Themes.Admin.Style;

/// <summary>Fields of every kind, for the style page.</summary>
internal sealed class SampleForm
{
    [Display(Name = "标题"), StringLength(100)]
    public string Title { get; set; } = "";

    [Display(Name = "文号"), StringLength(40)]
    public string? Number { get; set; }

    [Display(Name = "成文日期")]
    public DateOnly? Issued { get; set; }

    [Display(Name = "公开范围")]
    public SampleAudience Audience { get; set; }

    [Display(Name = "正文"), StringLength(2000)]
    public string? Body { get; set; }

    [Display(Name = "附件")]
    public Microsoft.AspNetCore.Http.IFormFile? File { get; set; }

    [Display(Name = "在首页置顶")]
    public bool IsPinned { get; set; }

    [Display(Name = "密码"), DataType(DataType.Password)]
    public string? Password { get; set; }
}
