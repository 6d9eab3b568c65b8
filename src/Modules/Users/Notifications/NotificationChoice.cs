namespace Union.Users.Notifications;

/// <summary>What a person chose about mails; without a row it is one a day.</summary>
internal sealed class NotificationChoice : ITenantOwned, IVersioned, IRecordTitle
{
    private NotificationChoice() { }

    public NotificationChoice(Guid userId) => UserId = userId;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public MailPace Mail { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => "通知邮件";

    public void Choose(MailPace mail) => Mail = mail;
}
