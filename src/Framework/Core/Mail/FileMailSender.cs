using System.Net.Mail;
using Union.Core.Host;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>Puts each mail as one .eml into <c>AppData/mail/{site}</c>: where no server is set, and in tests.</summary>
internal sealed class FileMailSender(AppDataFolder appData, TenantRegistry tenants) : IMailSender
{
    public async Task SendAsync(OutgoingMail mail, MailServer? server, CancellationToken cancellationToken)
    {
        var folder = Path.Combine("mail", tenants.Get(mail.TenantId).Name);
        using var message = MailMessages.Of(mail, server);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = appData.Folder(folder),
        };
        try
        {
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is SmtpException or IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException($"邮件写不进服务器上的文件夹 {folder}；请检查磁盘空间和文件夹的权限。", e);
        }
    }
}
