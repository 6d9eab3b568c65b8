namespace Union.Notices;

/// <summary>A published notice was taken back.</summary>
public sealed record NoticeUnpublished(Guid NoticeId, string Title, string Url, string Reason);
