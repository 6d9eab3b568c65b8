using System.Net.Mail;
using Union.Core.Host;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>Puts each mail as one .eml into <c>AppData/mail/{site}</c>: where no server is set, and in tests.</summary>
internal sealed class FileMailSender(AppDataFolder appData, TenantRegistry tenants) : IMailSender
{
    public async Task SendAsync(OutgoingMail mail, MailServer? server, CancellationToken cancellationToken)
    {
        using var message = MailMessages.Of(mail, server);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = appData.Folder(Path.Combine("mail", tenants.Get(mail.TenantId).Name)),
        };
        await client.SendMailAsync(message, cancellationToken);
    }
}
