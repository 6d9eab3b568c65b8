using System.Net.Mail;

namespace Union.Core.Mail;

/// <summary>A mail was not taken; the message is Chinese and meant for the site's administrators.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
        : this("邮件没有发出。") { }

    public MailRefusedException(string message)
        : base(message) { }

    public MailRefusedException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Its address is at fault, not the server: the site's other mails go on.</summary>
    public bool ConcernsThisMailAlone { get; init; }

    /// <summary>For the log, where neither addresses nor what the server answered may stand.</summary>
    internal string Cause =>
        InnerException switch
        {
            SmtpException { InnerException: { } inner } => inner.GetBaseException().GetType().Name,
            SmtpException smtp => $"SMTP {(int)smtp.StatusCode}",
            { } inner => inner.GetType().Name,
            null => "settings",
        };
}
