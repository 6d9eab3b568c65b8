namespace Union.Notices.Drafts;

/// <summary>The published document that a number belongs to.</summary>
internal sealed record NumberOwner(Guid NoticeId, string Title)
{
    public string Address => $"/admin/notices/{NoticeId}";
}
