using System.ComponentModel.DataAnnotations;

namespace Union.Users.Mine;

internal sealed class PasswordInput
{
    [Display(Name = "现在的密码"), Required, StringLength(Accounts.PasswordRules.Longest)]
    public string Current { get; set; } = "";

    [Display(Name = "新密码"), Required, StringLength(Accounts.PasswordRules.Longest)]
    public string New { get; set; } = "";

    [Display(Name = "再填一次新密码"), Required, Compare(nameof(New), ErrorMessage = "两次填写的新密码不一致。")]
    public string Again { get; set; } = "";
}
