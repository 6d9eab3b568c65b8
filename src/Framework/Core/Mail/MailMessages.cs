using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Union.Core.Mail;

/// <summary>Makes the message that is handed over.</summary>
internal static class MailMessages
{
    /// <summary>Where nothing was set.</summary>
    private const string NoSender = "noreply@localhost";

    public static MailMessage Of(OutgoingMail mail, MailServer? server)
    {
        var from = server?.SenderAddress is { Length: > 0 } address ? address : NoSender;
        var message = new MailMessage
        {
            From = new MailAddress(from, server?.SenderName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.UnsubscribeAddress.Length > 0)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.UnsubscribeAddress}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
