using System.ComponentModel.DataAnnotations;

namespace Union.Users.People;

internal enum UserState
{
    [Display(Name = "正常")]
    Active,

    [Display(Name = "待接受邀请")]
    Invited,

    [Display(Name = "已锁定")]
    Locked,

    [Display(Name = "已停用")]
    Disabled,
}
