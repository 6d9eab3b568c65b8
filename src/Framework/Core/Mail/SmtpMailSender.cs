using System.Net;
using System.Net.Mail;

namespace Union.Core.Mail;

/// <summary>
/// Hands mails to the site's SMTP server. MailKit, which one would take, does not restore from the registry this project builds with;
/// so it is System.Net.Mail: STARTTLS and plain, no TLS from the first byte (port 465), name and password only.
/// </summary>
internal sealed class SmtpMailSender(MailSecrets secrets) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(OutgoingMail mail, MailServer? server, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        using var message = MailMessages.Of(mail, server);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Security == MailSecurity.StartTls };
        if (server.Account.Length > 0)
            client.Credentials = new NetworkCredential(server.Account, Password(server));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailRefusedException($"邮件服务器 {server.Host}:{server.Port} 在 {Patience.TotalSeconds:0} 秒内没有应答；请核对服务器和端口。");
        }
        catch (SmtpException e)
        {
            throw SmtpRefusals.Of(e, server);
        }
    }

    private string Password(MailServer server) =>
        server.ProtectedPassword.Length == 0
            ? ""
            : secrets.Read(server.TenantId, server.ProtectedPassword)
                ?? throw new MailRefusedException("邮箱密码无法解密（密钥已更换）；请在“邮件”页面重新填写密码。");
}
