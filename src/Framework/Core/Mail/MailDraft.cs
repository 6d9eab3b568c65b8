namespace Union.Core.Mail;

/// <summary>A mail to one person, plain text.</summary>
/// <param name="ToAddress">The person's address.</param>
/// <param name="ToName">The person's name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The text, unsubscribe line included.</param>
public sealed record MailDraft(string ToAddress, string ToName, string Subject, string Text)
{
    /// <summary>The account it is for; needed where <see cref="Permissions"/> are asked for.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What the person must hold when it is sent, all of them: it is dropped when one was taken away meanwhile.</summary>
    public IReadOnlyCollection<string> Permissions { get; init; } = [];

    /// <summary>Absolute address that takes a POST without sign-in to stop such mails (RFC 8058); empty when it cannot be stopped.</summary>
    public string UnsubscribeAddress { get; init; } = "";
}
