using System.ComponentModel.DataAnnotations;

namespace Union.Core.Mail;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    [Display(Name = "等待发送")]
    Queued,

    /// <summary>A node has taken it and hands it over now.</summary>
    [Display(Name = "正在发送")]
    Sending,

    [Display(Name = "已发送")]
    Sent,

    /// <summary>Tried for a day in vain; an administrator may try again.</summary>
    [Display(Name = "发送失败")]
    Failed,

    /// <summary>The person may no longer see what it says.</summary>
    [Display(Name = "没有发送：收件人已无权查看")]
    Dropped,
}
