namespace Union.Work.Documents;

/// <summary>A record that papers are about, with what they are filled with.</summary>
/// <param name="Title">What people read: 测试建筑有限公司工会建会.</param>
/// <param name="Link">Its address within the site, <c>/admin/…</c>.</param>
/// <param name="EditPermission">Who may make its papers and add scans and replies, at <paramref name="OrganizationId"/>.</param>
public sealed record PaperSubject(Guid Id, Guid OrganizationId, string Title, string Link, string EditPermission)
{
    /// <summary>Papers of this record, in the order of the work.</summary>
    public required IReadOnlyList<PaperOffer> Papers { get; init; }

    public required PaperData Data { get; init; }
}
