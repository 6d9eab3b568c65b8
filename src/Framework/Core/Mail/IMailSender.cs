namespace Union.Core.Mail;

/// <summary>Hands one mail over: to a server, or into a folder.</summary>
public interface IMailSender
{
    /// <summary>Throws when the mail was not taken; the message of the exception is shown to the site's administrators.</summary>
    Task SendAsync(OutgoingMail mail, MailServer? server, CancellationToken cancellationToken);
}
