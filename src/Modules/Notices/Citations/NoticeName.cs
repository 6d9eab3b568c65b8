namespace Union.Notices.Citations;

/// <summary>A name that a published notice is cited by.</summary>
internal sealed class NoticeName : ITenantOwned, ITechnicalRow
{
    private NoticeName() { }

    public NoticeName(Guid noticeId, NameKind kind, string key, string title, string issuer, DateOnly listedOn, bool isPublic) =>
        (NoticeId, Kind, Key, Title, Issuer, ListedOn, IsPublic) = (noticeId, kind, key, title, issuer, listedOn, isPublic);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    public NameKind Kind { get; private set; }

    public string Key { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Issuer { get; private set; } = "";

    public DateOnly ListedOn { get; private set; }

    /// <summary>Everybody may read it: only then sites below link to it.</summary>
    public bool IsPublic { get; private set; }
}
