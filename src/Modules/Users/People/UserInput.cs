using System.ComponentModel.DataAnnotations;

namespace Union.Users.People;

internal class UserInput
{
    [Display(Name = "用户名"), Required, StringLength(50, MinimumLength = 2)]
    public string UserName { get; set; } = "";

    [Display(Name = "姓名"), Required, StringLength(50)]
    public string DisplayName { get; set; } = "";

    [Display(Name = "电子邮箱"), EmailAddress, StringLength(200)]
    public string? Email { get; set; }

    [Display(Name = "手机号码"), StringLength(20)]
    public string? Mobile { get; set; }
}
