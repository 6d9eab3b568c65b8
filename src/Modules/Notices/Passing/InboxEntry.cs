using Union.Work.Procedures;

namespace Union.Notices.Passing;

/// <summary>
/// A document received from above, in the recipient's own site: who opened, acknowledged and answered it. The text stays where it was
/// published; the entry is the right to read that one version.
/// </summary>
internal sealed class InboxEntry : ITenantOwned, IVersioned, IProcedureSubject
{
    public const int ByLength = 100;

    private InboxEntry() { }

    public InboxEntry(Delivery from, DateTime at)
    {
        var (round, recipient) = (from.Round, from.Recipient);
        (RecipientId, RoundId, OrganizationId, ReceivedAt) = (recipient.Id, round.Id, recipient.RecipientOrganizationId, at);
        (SenderTenantId, SenderOrganizationId, SenderName) = (round.TenantId, round.OrganizationId, round.SenderName);
        (SourceTenantId, NoticeId, VersionId, IsPublic) = (round.SourceTenantId, round.NoticeId, round.VersionId, round.IsPublic);
        (Title, NumberText, Issuer, Message) = (round.Title, round.NumberText, round.Issuer, round.Message);
        (AsksAcknowledgement, AsksFile, Questions) = (round.AsksAcknowledgement, round.AsksFile, round.Questions);
        Follow(from);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The organization that received it.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>The sender's <see cref="PassingRecipient"/>.</summary>
    public Guid RecipientId { get; private set; }

    /// <summary>The sender's <see cref="PassingRound"/>.</summary>
    public Guid RoundId { get; private set; }

    public Guid SenderTenantId { get; private set; }

    public Guid SenderOrganizationId { get; private set; }

    public string SenderName { get; private set; } = "";

    public Guid SourceTenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid VersionId { get; private set; }

    public bool IsPublic { get; private set; }

    public string Title { get; private set; } = "";

    public string NumberText { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public string Message { get; private set; } = "";

    public bool AsksAcknowledgement { get; private set; }

    public bool AsksFile { get; private set; }

    public string Questions { get; private set; } = "[]";

    public DateOnly? DueOn { get; private set; }

    public string ExtensionReason { get; private set; } = "";

    public PassingState State { get; private set; }

    public string Reason { get; private set; } = "";

    public string News { get; private set; } = "";

    public DateTime? NewsAt { get; private set; }

    /// <summary>How the whole document ended; <see cref="DocumentEnd.None"/> while it holds.</summary>
    public DocumentEnd Ended { get; private set; }

    /// <summary>The sender asks for the answer although the document ended.</summary>
    public bool IsAskedStill { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public DateTime? OpenedAt { get; private set; }

    public string OpenedBy { get; private set; } = "";

    public DateTime? AcknowledgedAt { get; private set; }

    public string AcknowledgedBy { get; private set; } = "";

    /// <summary>When the latest answer was given.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public string AnsweredBy { get; private set; } = "";

    /// <summary>How many answers there are; each later one takes the place of the one before.</summary>
    public int Answers { get; private set; }

    public DateTime? RemindedAt { get; private set; }

    public int Reminders { get; private set; }

    /// <summary>Something is asked, and not done yet.</summary>
    public bool IsOwed { get; private set; }

    /// <summary>Nobody opened it since it came, or since something happened to it.</summary>
    public bool IsUnread { get; private set; } = true;

    /// <summary>The own notice that forwards it.</summary>
    public Guid? ForwardedNoticeId { get; private set; }

    public int Version { get; private set; }

    public Guid SuperiorId => SenderOrganizationId;

    public string RecordTitle => Title;

    public string Link => $"/admin/inbox/{Id}";

    public PassingAsk Ask => new(AsksAcknowledgement, AsksFile, PassingQuestion.FromJson(Questions));

    public PassedDocument Document => new(SourceTenantId, NoticeId, VersionId, Title, NumberText, Issuer, IsPublic);

    /// <summary>The sender waits for an answer: the round is under way, and its document holds or the sender insists.</summary>
    public bool IsAsked => State == PassingState.Open && (Ended == DocumentEnd.None || IsAskedStill);

    public bool IsOverdue(DateOnly today) => IsOwed && DueOn < today;

    /// <summary>Takes over what the sender changed; the same again changes nothing.</summary>
    public void Follow(Delivery from)
    {
        var (round, recipient) = (from.Round, from.Recipient);
        IsUnread |= round.State == PassingState.TakenBack && State != PassingState.TakenBack;
        IsUnread |= round.NewsAt is not null && round.NewsAt != NewsAt;
        IsUnread |= round.IsAskedStill && !IsAskedStill;
        (State, Reason, News, NewsAt) = (round.State, round.Reason, round.News, round.NewsAt);
        (Ended, IsAskedStill) = (round.Ended, round.IsAskedStill);
        (DueOn, ExtensionReason) = (recipient.DueOn, recipient.ExtensionReason);
        (RemindedAt, Reminders) = (recipient.RemindedAt, recipient.Reminders);
        Reckon();
    }

    public void Open(string by, DateTime at)
    {
        if (OpenedAt is null)
            (OpenedAt, OpenedBy) = (at, by);
        IsUnread = false;
    }

    public void Acknowledge(string by, DateTime at)
    {
        if (AcknowledgedAt is null)
            (AcknowledgedAt, AcknowledgedBy) = (at, by);
        Reckon();
    }

    public void Answer(string by, DateTime at)
    {
        (AnsweredAt, AnsweredBy, Answers) = (at, by, Answers + 1);
        Acknowledge(by, at);
    }

    public void ForwardAs(Guid noticeId) => ForwardedNoticeId = noticeId;

    private void Reckon() => IsOwed = IsAsked && ((AsksAcknowledgement && AcknowledgedAt is null) || (Ask.IsAnswer && AnsweredAt is null));
}
