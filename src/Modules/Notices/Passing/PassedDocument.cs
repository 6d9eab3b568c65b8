namespace Union.Notices.Passing;

/// <summary>The document that is passed down: one published version of one notice, of this site or of a federation above.</summary>
/// <param name="TenantId">The site it stands on.</param>
/// <param name="IsPublic">Everyone may read it; otherwise only staff, and whoever it was passed down to.</param>
internal sealed record PassedDocument(Guid TenantId, Guid NoticeId, Guid VersionId, string Title, string NumberText, string Issuer, bool IsPublic)
{
    public static PassedDocument Of(Notice notice, NoticeVersion version) =>
        new(
            notice.TenantId,
            notice.Id,
            version.Id,
            version.Title,
            version.NumberText,
            version.Issuer,
            version.Visibility == ContentVisibility.Public
        );
}
