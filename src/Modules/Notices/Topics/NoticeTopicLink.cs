namespace Union.Notices.Topics;

/// <summary>A document as published has this topic. Machinery: made again from the version at every publication.</summary>
internal sealed class NoticeTopicLink : ITenantOwned, ITechnicalRow
{
    private NoticeTopicLink() { }

    internal NoticeTopicLink(Guid noticeId, Guid topicId) => (NoticeId, TopicId) = (noticeId, topicId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid TopicId { get; private set; }
}
