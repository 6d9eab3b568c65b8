using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Mail;

/// <summary>One mail on its way. Machinery: kept a while after it was sent, then forgotten.</summary>
public sealed class OutgoingMail : ITenantOwned, ITechnicalRow
{
    /// <summary>Most attempts: the waits between them grow to an hour, about a day in all.</summary>
    public const int MostAttempts = 30;

    internal const int AddressLength = 200;
    internal const int NameLength = 100;
    internal const int SubjectLength = 300;
    internal const int PermissionsLength = 400;
    internal const int UnsubscribeLength = 1000;
    internal const int ErrorLength = 500;

    private OutgoingMail() { }

    /// <param name="draft">What it says.</param>
    /// <param name="now">From when on it may leave.</param>
    /// <param name="tenantId">Its site; left out where the save says it.</param>
    internal OutgoingMail(MailDraft draft, DateTime now, Guid tenantId = default)
    {
        TenantId = tenantId;
        (UserId, ToAddress, ToName, Text, UnsubscribeAddress) = (draft.UserId, draft.ToAddress, draft.ToName, draft.Text, draft.UnsubscribeAddress);
        // A line break in a subject would begin another header.
        var subject = draft.Subject.ReplaceLineEndings(" ");
        Subject = subject.Length <= SubjectLength ? subject : subject[..(SubjectLength - 1)] + "…";
        Permissions = string.Join(' ', draft.Permissions);
        (CreatedAt, DueAt) = (now, now);
    }

    /// <summary>Stands in the Message-ID too: a receiver knows by it a mail that came twice.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid? UserId { get; private set; }

    public string ToAddress { get; private set; } = "";

    public string ToName { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>What the person must hold when it is sent, separated by blanks.</summary>
    public string Permissions { get; private set; } = "";

    public string UnsubscribeAddress { get; private set; } = "";

    public MailState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Not before this time; null once it is over.</summary>
    public DateTime? DueAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>Why the last attempt failed; empty when none did.</summary>
    public string Error { get; private set; } = "";

    internal void Sent(DateTime now) => (State, SentAt, DueAt, Error) = (MailState.Sent, now, null, "");

    internal void Drop() => (State, DueAt) = (MailState.Dropped, null);

    internal void Failed(string error, DateTime now)
    {
        Error = error.Length <= ErrorLength ? error : error[..ErrorLength];
        if (Attempts >= MostAttempts)
            (State, DueAt) = (MailState.Failed, null);
        else
            (State, DueAt) = (MailState.Queued, now.AddSeconds(Math.Min(3600, 30 * Math.Pow(2, Attempts - 1))));
    }

    /// <summary>An administrator wants it tried again.</summary>
    public void Retry(DateTime now) => (State, DueAt, Attempts, Error) = (MailState.Queued, now, 0, "");
}
