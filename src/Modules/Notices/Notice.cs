using System.Security.Cryptography;

namespace Union.Notices;

/// <summary>
/// A notice or policy document: the lasting thing behind its versions. What lists filter and sort by stands here too, as it is
/// published, or as it is drafted while it was never published; a draft of a published notice changes nothing the public sees.
/// </summary>
public sealed class Notice : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    internal const int SlugLength = 80;
    internal const int ReasonLength = 500;

    // Together they must fit an index row of PostgreSQL.
    internal const int SourceFolderLength = 100;
    internal const int SourcePathLength = 500;

    private Notice() { }

    internal Notice(Guid organizationId, DateTime now) => (OrganizationId, CreatedAt, ModifiedAt) = (organizationId, now, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Orchard's id of the content item: what recipes know it by, unique in the tenant.</summary>
    public string ContentItemId { get; private set; } = Guid.NewGuid().ToString("N")[..26];

    /// <summary>Last part of its public address, unique in the tenant.</summary>
    public string Slug { get; private set; } = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    /// <summary>Title of the latest version.</summary>
    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = NoticeKinds.Default;

    public NoticeVisibility Visibility { get; private set; }

    public string Issuer { get; private set; } = "";

    /// <summary>The day lists sort by: 成文日期, else the day it was first published or made (UTC+8).</summary>
    public DateOnly ListedOn { get; private set; }

    /// <summary>Only the year is known: <see cref="ListedOn"/> is its first day, for sorting, and must not be shown as a date.</summary>
    public bool IsYearOnly { get; private set; }

    /// <summary>Year of <see cref="ListedOn"/>.</summary>
    public int Year { get; private set; }

    public NoticeState State { get; private set; }

    public Guid LatestVersionId { get; private set; }

    /// <summary>Null unless published.</summary>
    public Guid? PublishedVersionId { get; private set; }

    public DateTime? FirstPublishedAt { get; private set; }

    /// <summary>When the present published version came out.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateTime? UnpublishedAt { get; private set; }

    public string? UnpublishedReason { get; private set; }

    /// <summary>Name of the imported folder; null unless imported.</summary>
    public string? SourceFolder { get; private set; }

    /// <summary>Path of the imported file relative to the imported folder.</summary>
    public string? SourcePath { get; private set; }

    /// <summary>SHA-256 of the imported file, hexadecimal.</summary>
    public string? SourceHash { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime ModifiedAt { get; private set; }

    public string ModifiedBy { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Title;

    /// <summary>There is a text newer than what the public reads.</summary>
    public bool HasDraft => PublishedVersionId != LatestVersionId;

    /// <summary>Address of its public page within the site.</summary>
    public string Url => $"/notices/{Slug}";

    /// <summary>
    /// Keeps the content as the latest version; into <paramref name="latest"/> itself while that is still open to the author, unless
    /// <paramref name="asNew"/>.
    /// </summary>
    /// <returns>The version written: <paramref name="latest"/>, or a new one to be added.</returns>
    internal NoticeVersion Save(NoticeContent content, Author author, NoticeVersion? latest, bool asNew = false)
    {
        var version = latest;
        if (version is not null && !asNew && version.IsOpenTo(author))
            version.Write(content, author);
        else
            version = new NoticeVersion(this, (latest?.Number ?? 0) + 1, content, author);
        LatestVersionId = version.Id;
        Title = version.Title;
        if (State == NoticeState.Draft)
            Show(version, author.At);
        Touch(author);
        return version;
    }

    /// <summary>Makes the latest version the published one.</summary>
    internal NoticePublished Publish(NoticeVersion latest, Author author)
    {
        latest.Freeze(author.At);
        var isFirst = FirstPublishedAt is null;
        State = NoticeState.Published;
        PublishedVersionId = latest.Id;
        PublishedAt = author.At;
        FirstPublishedAt ??= author.At;
        (UnpublishedAt, UnpublishedReason) = (null, null);
        Show(latest, FirstPublishedAt.Value);
        Touch(author);
        return new NoticePublished(Id, latest.Id, Title, Kind, Visibility, Url, isFirst);
    }

    /// <summary>Takes it back; its texts stay.</summary>
    internal NoticeUnpublished Unpublish(string reason, Author author)
    {
        State = NoticeState.Unpublished;
        PublishedVersionId = null;
        PublishedAt = null;
        UnpublishedAt = author.At;
        UnpublishedReason = reason;
        Touch(author);
        return new NoticeUnpublished(Id, Title, Url, reason);
    }

    internal void CameFrom(string folder, string path, string hash) => (SourceFolder, SourcePath, SourceHash) = (folder, path, hash);

    internal void MoveTo(string slug) => Slug = slug;

    internal void IsKnownAs(string contentItemId) => ContentItemId = contentItemId;

    private void Show(NoticeVersion version, DateTime since)
    {
        Kind = version.Kind;
        Visibility = version.Visibility;
        Issuer = version.Issuer;
        IsYearOnly = version.IssuedYear is not null;
        ListedOn = version.IssuedOn ?? (version.IssuedYear is { } year ? new DateOnly(year, 1, 1) : DateOnly.FromDateTime(since.AddHours(8)));
        Year = ListedOn.Year;
    }

    private void Touch(Author author) => (ModifiedAt, ModifiedBy) = (author.At, author.Name);
}
