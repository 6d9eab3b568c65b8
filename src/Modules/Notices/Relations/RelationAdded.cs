namespace Union.Notices.Relations;

/// <summary>A document was said to act on another one.</summary>
internal sealed record RelationAdded(Guid NoticeId, Guid TargetId);
