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
        var message = new MailMessage
        {
            From =
                Address(server?.SenderAddress is { Length: > 0 } sender ? sender : NoSender, server?.SenderName)
                ?? throw new MailRefusedException("发件地址不是完整的邮箱地址；请在“邮件”页面改正。"),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(
            Address(mail.ToAddress, mail.ToName)
                ?? throw new MailRefusedException("收件人的邮箱地址不完整；请本人或管理员在账号里改正。") { ConcernsThisMailAlone = true }
        );
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.UnsubscribeAddress.Length > 0)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.UnsubscribeAddress}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static MailAddress? Address(string address, string? name) =>
        MailAddress.TryCreate(address, name, Encoding.UTF8, out var made) ? made : null;
}
