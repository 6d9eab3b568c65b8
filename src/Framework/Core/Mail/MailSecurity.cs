using System.ComponentModel.DataAnnotations;

namespace Union.Core.Mail;

/// <summary>How the way to the mail server is guarded.</summary>
public enum MailSecurity
{
    /// <summary>The connection is encrypted after it is made (port 587 or 25).</summary>
    [Display(Name = "STARTTLS（加密）")]
    StartTls,

    /// <summary>Only for a server within the own network.</summary>
    [Display(Name = "不加密（只用于内部网络）")]
    None,
}
