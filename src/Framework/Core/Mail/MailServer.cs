using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>The mail server of a site: one row, none while mails go into the folder.</summary>
public sealed class MailServer : ITenantOwned, IVersioned, IRecordTitle
{
    public const int HostLength = 200;
    public const int AccountLength = 200;
    public const int AddressLength = 200;
    public const int NameLength = 100;
    internal const int PasswordLength = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Mails go to the server; else into the folder.</summary>
    public bool IsOn { get; set; }

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; }

    /// <summary>Empty when the server asks for none.</summary>
    public string Account { get; set; } = "";

    /// <summary>Encrypted, see <see cref="MailSecrets"/>; empty without a password.</summary>
    [Sensitive]
    public string ProtectedPassword { get; set; } = "";

    public string SenderAddress { get; set; } = "";

    public string SenderName { get; set; } = "";

    /// <summary>Where the site is reached from outside, such as <c>https://gh.example.org/hanggin</c>: links in mails begin with it.</summary>
    public string SiteAddress { get; set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Host;
}
