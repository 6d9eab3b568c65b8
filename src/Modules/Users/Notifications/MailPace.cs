using System.ComponentModel.DataAnnotations;

namespace Union.Users.Notifications;

/// <summary>How a person wants notifications by mail.</summary>
internal enum MailPace
{
    [Display(Name = "每天一封摘要")]
    Daily,

    [Display(Name = "有通知就发")]
    AtOnce,

    [Display(Name = "不发邮件")]
    None,
}
