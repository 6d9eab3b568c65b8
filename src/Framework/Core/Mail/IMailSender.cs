namespace Union.Core.Mail;

/// <summary>Hands one mail over: to a server, or into a folder.</summary>
public interface IMailSender
{
    /// <exception cref="MailRefusedException">It was not taken.</exception>
    Task SendAsync(OutgoingMail mail, MailServer? server, CancellationToken cancellationToken);
}
