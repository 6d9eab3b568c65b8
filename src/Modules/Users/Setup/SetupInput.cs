using System.ComponentModel.DataAnnotations;
using Union.Users.Accounts;

namespace Union.Users.Setup;

/// <summary>What the first person to open an empty installation is asked.</summary>
internal sealed class SetupInput
{
    [Display(Name = "工会名称"), Required, StringLength(100)]
    public string SiteName { get; set; } = "";

    [Display(Name = "管理员用户名"), Required, StringLength(50)]
    public string UserName { get; set; } = "admin";

    [Display(Name = "管理员密码"), Required, StringLength(PasswordRules.Longest)]
    public string Password { get; set; } = "";

    [Display(Name = "再输入一次密码"), Required, Compare(nameof(Password), ErrorMessage = "两次输入的密码不一样。")]
    public string PasswordAgain { get; set; } = "";

    [Display(Name = "初始配方"), Required]
    public string Recipe { get; set; } = "";
}
