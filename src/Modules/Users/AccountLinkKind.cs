using System.ComponentModel.DataAnnotations;

namespace Union.Users;

internal enum AccountLinkKind
{
    [Display(Name = "邀请")]
    Invitation,

    [Display(Name = "重置密码")]
    PasswordReset,
}
