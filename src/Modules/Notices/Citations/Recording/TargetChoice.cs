namespace Union.Notices.Citations.Recording;

/// <summary>Chooses the document a citation names: by number first, then by exact title, then by the title a document carries.</summary>
internal static class TargetChoice
{
    public static NameMatch? Of(NoticeCitation citation, ILookup<string, (NoticeName Name, Guid? TenantId)> names)
    {
        var titleKey = NameKey.OfTitle(citation.Title);
        if (NameKey.OfNumber(citation.Number) is { } number && Others(citation, names[number]) is { Count: > 0 } byNumber)
            return ByNumber(byNumber, titleKey, names);
        if (titleKey is null)
            return null;
        var byTitle = Others(citation, names[titleKey]);
        if (byTitle.Where(n => n.Name.Kind == NameKind.Title).ToList() is { Count: > 0 } exact)
            return OneOf(exact);
        return byTitle.Count > 0 ? OneOf(byTitle) : null;
    }

    // The number is the document's, but two issuers may share a code, and a number may be misprinted: then the title decides or a person.
    private static NameMatch ByNumber(
        List<(NoticeName Name, Guid? TenantId)> found,
        string? titleKey,
        ILookup<string, (NoticeName Name, Guid? TenantId)> names
    )
    {
        var titled = titleKey is null ? null : found.Where(n => names[titleKey].Any(t => t.Name.NoticeId == n.Name.NoticeId)).ToList();
        if (titled is { Count: > 0 })
            return OneOf(titled);
        var match = OneOf(found);
        return titleKey is null ? match : match with { IsSure = false };
    }

    // Several versions of one issuer's document: the newest. Namesakes of several issuers: a person.
    private static NameMatch OneOf(List<(NoticeName Name, Guid? TenantId)> found)
    {
        var (name, tenant) = found.OrderByDescending(n => n.Name.ListedOn).ThenByDescending(n => n.Name.NoticeId).First();
        var isSure = found.Select(n => n.Name.NoticeId).Distinct().Count() == 1 || found.Select(n => n.Name.Issuer).Distinct().Count() == 1;
        return new NameMatch(name.NoticeId, tenant, name.Title, isSure);
    }

    private static List<(NoticeName Name, Guid? TenantId)> Others(NoticeCitation citation, IEnumerable<(NoticeName Name, Guid? TenantId)> names) =>
        [.. names.Where(n => n.Name.NoticeId != citation.NoticeId)];
}
