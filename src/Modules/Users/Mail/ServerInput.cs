using System.ComponentModel.DataAnnotations;
using Union.Core.Mail;

namespace Union.Users.Mail;

internal sealed class ServerInput : IValidatableObject
{
    [Display(Name = "通过邮件服务器发送")]
    public bool IsOn { get; set; }

    [Display(Name = "服务器"), StringLength(MailServer.HostLength)]
    public string? Host { get; set; }

    [Display(Name = "端口"), Range(1, 65535)]
    public int Port { get; set; } = 587;

    [Display(Name = "加密")]
    public MailSecurity Security { get; set; }

    [Display(Name = "账号"), StringLength(MailServer.AccountLength)]
    public string? Account { get; set; }

    /// <summary>Never sent back to the page; empty keeps the one there is.</summary>
    [Display(Name = "密码"), StringLength(200)]
    public string? Password { get; set; }

    [
        Display(Name = "发件地址"),
        EmailAddress(ErrorMessage = "发件地址不是完整的邮箱地址，请写成 tongzhi@example.org 的样子。"),
        StringLength(MailServer.AddressLength)
    ]
    public string? SenderAddress { get; set; }

    [Display(Name = "发件人名称"), StringLength(MailServer.NameLength)]
    public string? SenderName { get; set; }

    [Display(Name = "本站地址"), StringLength(MailServer.AddressLength)]
    public string? SiteAddress { get; set; }

    /// <summary>Version of the row when the page was opened; 0 without one.</summary>
    public int BasedOn { get; set; }

    public static ServerInput Of(MailServer s) =>
        new()
        {
            IsOn = s.IsOn,
            Host = s.Host,
            Port = s.Port,
            Security = s.Security,
            Account = s.Account,
            SenderAddress = s.SenderAddress,
            SenderName = s.SenderName,
            SiteAddress = s.SiteAddress,
            BasedOn = s.Version,
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && string.IsNullOrWhiteSpace(Host))
            yield return new ValidationResult("启用发送要填写服务器，例如 smtp.example.org。", [nameof(Host)]);
        if (IsOn && string.IsNullOrWhiteSpace(SenderAddress))
            yield return new ValidationResult("启用发送要填写发件地址。", [nameof(SenderAddress)]);
        if (
            !string.IsNullOrWhiteSpace(SiteAddress)
            && !(Uri.TryCreate(SiteAddress.Trim(), UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Query: "" })
        )
            yield return new ValidationResult("本站地址要以 http:// 或 https:// 开头，例如 https://gh.example.org/qi。", [nameof(SiteAddress)]);
    }
}
