namespace Union.Notices.Passing;

/// <summary>
/// A published document passed down to chosen organizations below, once: message, what is asked, by when. How far each recipient is stands
/// with the recipient, in its <see cref="InboxEntry"/>; the sender reads it there.
/// </summary>
internal sealed class PassingRound : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    public const int MessageLength = 2000;
    public const int ReasonLength = 500;
    public const int NameLength = 200;

    private PassingRound() { }

    public PassingRound(Guid organizationId, string senderName, PassedDocument document, string message, PassingAsk ask, DateOnly? dueOn)
    {
        (OrganizationId, SenderName, Message, DueOn) = (organizationId, senderName, message, dueOn);
        (SourceTenantId, NoticeId, VersionId) = (document.TenantId, document.NoticeId, document.VersionId);
        (Title, NumberText, Issuer, IsPublic) = (document.Title, document.NumberText, document.Issuer, document.IsPublic);
        (AsksAcknowledgement, AsksFile, Questions) = (ask.Acknowledgement, ask.File, PassingQuestion.ToJson(ask.Questions));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Who passes it down.</summary>
    public Guid OrganizationId { get; private set; }

    public string SenderName { get; private set; } = "";

    /// <summary>The site the document stands on: this one, or that of a federation above whose document is passed on as it is.</summary>
    public Guid SourceTenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    /// <summary>The frozen version that recipients read.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The entry of the sender's own inbox that is passed on; null for an own document.</summary>
    public Guid? ForwardedEntryId { get; private set; }

    public string Title { get; private set; } = "";

    public string NumberText { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public bool IsPublic { get; private set; }

    public string Message { get; private set; } = "";

    public bool AsksAcknowledgement { get; private set; }

    public bool AsksFile { get; private set; }

    /// <summary><see cref="PassingQuestion"/>s as JSON.</summary>
    public string Questions { get; private set; } = "[]";

    /// <summary>The last day to answer; an extension for one recipient stands with that recipient.</summary>
    public DateOnly? DueOn { get; private set; }

    public PassingState State { get; private set; }

    /// <summary>Why it was taken back; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What became of the document since: replaced, repealed, taken down. Empty while nothing did.</summary>
    public string News { get; private set; } = "";

    public DateTime? NewsAt { get; private set; }

    /// <summary>How the whole document ended; <see cref="DocumentEnd.None"/> while it holds.</summary>
    public DocumentEnd Ended { get; private set; }

    /// <summary>The sender asks for the answers although the document ended.</summary>
    public bool IsAskedStill { get; private set; }

    public int Recipients { get; private set; }

    /// <summary>The job that lists its recipients; null where they were written with the round.</summary>
    public Guid? JobId { get; private set; }

    public DateTime SentAt { get; private set; }

    public string SentBy { get; private set; } = "";

    public DateTime? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Title;

    /// <summary>It is under way, and its document holds or the sender insists.</summary>
    public bool IsAsked => State == PassingState.Open && (Ended == DocumentEnd.None || IsAskedStill);

    public PassingAsk Ask => new(AsksAcknowledgement, AsksFile, PassingQuestion.FromJson(Questions));

    public void Send(int recipients, string by, DateTime at, Guid? forwardedEntry) =>
        (Recipients, SentBy, SentAt, ForwardedEntryId) = (recipients, by, at, forwardedEntry);

    public void ListBy(Guid job) => JobId = job;

    public void Extend(DateOnly to) => DueOn = to;

    public void Close(DateTime at) => (State, ClosedAt) = (PassingState.Closed, at);

    public void TakeBack(string reason, DateTime at) => (State, Reason, ClosedAt) = (PassingState.TakenBack, Cut(reason, ReasonLength), at);

    /// <summary>The document came to its end; what was asked is owed no more.</summary>
    public void End(DocumentEnd how) => (Ended, IsAskedStill) = (how, how == Ended && IsAskedStill);

    public void Insist() => IsAskedStill = true;

    /// <summary>What is passed on as it came goes the way of what was received.</summary>
    public void Follow(InboxEntry entry, DateTime at)
    {
        if (entry.NewsAt is not null && entry.News.Length > 0 && !News.Contains(entry.News, StringComparison.Ordinal))
            Tell(entry.News, at);
        (Ended, IsAskedStill) = (entry.Ended, entry.IsAskedStill);
    }

    /// <summary>Adds to what was told before; news that repeat it take its place.</summary>
    public void Tell(string news, DateTime at)
    {
        var isMore = News.Length > 0 && !news.StartsWith(News, StringComparison.Ordinal);
        (News, NewsAt) = (Cut(isMore ? $"{News} {news}" : news, ReasonLength), at);
    }

    internal static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
