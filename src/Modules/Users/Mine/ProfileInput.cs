using System.ComponentModel.DataAnnotations;

namespace Union.Users.Mine;

internal sealed class ProfileInput
{
    [Display(Name = "姓名"), Required, StringLength(50)]
    public string DisplayName { get; set; } = "";

    [Display(Name = "电子邮箱"), EmailAddress, StringLength(200)]
    public string? Email { get; set; }

    [Display(Name = "手机号码"), StringLength(20)]
    public string? Mobile { get; set; }

    public static ProfileInput Of(User user) =>
        new()
        {
            DisplayName = user.DisplayName,
            Email = user.Email,
            Mobile = user.Mobile,
        };
}
