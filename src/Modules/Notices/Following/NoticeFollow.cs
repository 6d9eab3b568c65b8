namespace Union.Notices.Following;

/// <summary>A person wants to be told.</summary>
internal sealed class NoticeFollow : ITenantOwned, IRecordTitle
{
    private NoticeFollow() { }

    public NoticeFollow(Guid userId, FollowTarget target, DateTime now) =>
        (UserId, Kind, Value, Target, CreatedAt) = (userId, target.Kind, target.Value, target.Key, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public FollowKind Kind { get; private set; }

    /// <summary>See <see cref="FollowTarget.Value"/>.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Kind and value in one column: what was published is looked for with one list of these.</summary>
    public string Target { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    // A document may be for staff: the register of acts names its id alone.
    public string RecordTitle => Target;
}
