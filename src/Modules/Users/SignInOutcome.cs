using System.ComponentModel.DataAnnotations;

namespace Union.Users;

internal enum SignInOutcome
{
    [Display(Name = "登录成功")]
    Succeeded,

    [Display(Name = "密码错误")]
    WrongPassword,

    [Display(Name = "验证码错误")]
    WrongCode,

    [Display(Name = "没有这个账号")]
    UnknownUser,

    [Display(Name = "账号被锁定")]
    LockedOut,

    [Display(Name = "账号已停用")]
    Disabled,

    [Display(Name = "使用恢复码登录")]
    RecoveryCode,

    [Display(Name = "退出登录")]
    SignedOut,

    [Display(Name = "会话被结束")]
    SessionEnded,
}
