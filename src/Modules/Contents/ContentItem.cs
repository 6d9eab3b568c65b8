using System.Security.Cryptography;
using Union.Contents.Items;
using Union.Contents.TakeDowns;

namespace Union.Contents;

/// <summary>
/// A piece of content: the lasting thing behind its versions. What lists filter and sort by stands here, as it is published, or as it
/// is drafted while it was never published; a draft of a published item changes nothing the public sees. A content type that a
/// module defines in code derives from it and gets columns of its own in the same table; a type defined in the administration or by
/// recipe is kept in this class alone.
/// </summary>
public class ContentItem : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    /// <summary>Most characters of a slug.</summary>
    public const int SlugLength = 80;

    /// <summary>Most characters of a reason.</summary>
    public const int ReasonLength = 500;

    /// <summary>Most characters of an address that a page leads to.</summary>
    public const int RedirectLength = 300;

    /// <summary>Most characters of a content type's name.</summary>
    public const int TypeLength = 100;

    protected ContentItem() { }

    public ContentItem(string contentType, Guid organizationId, DateTime now) =>
        (ContentType, OrganizationId, CreatedAt, ModifiedAt) = (contentType, organizationId, now, now);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Name of its type, such as <c>Notice</c>.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Orchard's id of the content item: what recipes know it by, unique in the tenant.</summary>
    public string ContentItemId { get; private set; } = Guid.NewGuid().ToString("N")[..26];

    /// <summary>Last part of its public address, unique in the tenant.</summary>
    public string Slug { get; private set; } = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    /// <summary>Title of the latest version.</summary>
    public string Title { get; private set; } = "";

    public ContentVisibility Visibility { get; private set; }

    public ContentState State { get; private set; }

    public Guid LatestVersionId { get; private set; }

    /// <summary>Null unless published.</summary>
    public Guid? PublishedVersionId { get; private set; }

    public DateTime? FirstPublishedAt { get; private set; }

    /// <summary>When the present published version came out.</summary>
    public DateTime? PublishedAt { get; private set; }

    public DateTime? UnpublishedAt { get; private set; }

    public string? UnpublishedReason { get; private set; }

    /// <summary>How it was taken down; null while it holds.</summary>
    public TakeDown? TakenDownAs { get; private set; }

    /// <summary>Address within the site that a page taken down leads to; empty when it leads nowhere.</summary>
    public string RedirectTo { get; private set; } = "";

    /// <summary>When <see cref="ScheduledVersionId"/> comes out by itself; null when nothing is planned.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>The version that comes out then; it can no longer be changed.</summary>
    public Guid? ScheduledVersionId { get; private set; }

    /// <summary>When it is withdrawn by itself; null when nothing is planned.</summary>
    public DateTime? ArchiveAt { get; private set; }

    /// <summary>Why what was planned could not be done; empty otherwise.</summary>
    public string ScheduleProblem { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime ModifiedAt { get; private set; }

    public string ModifiedBy { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Title;

    /// <summary>There is a text newer than what the public reads.</summary>
    public bool HasDraft => PublishedVersionId != LatestVersionId;

    /// <summary>Address of its public page within the site.</summary>
    public virtual string Url => $"/contents/{Slug}";

    /// <summary>Address where editors change it, within the site.</summary>
    public virtual string AdminUrl => $"/admin/contents/items/{Id}";

    /// <summary>Makes the latest version the published one.</summary>
    public ContentPublished Publish(ContentVersion latest, Author author)
    {
        latest.Freeze(author.At);
        var isFirst = FirstPublishedAt is null;
        State = ContentState.Published;
        PublishedVersionId = latest.Id;
        PublishedAt = author.At;
        FirstPublishedAt ??= author.At;
        (UnpublishedAt, UnpublishedReason, TakenDownAs, RedirectTo) = (null, null, null, "");
        (PublishAt, ScheduledVersionId, ScheduleProblem) = (null, null, "");
        Show(latest, FirstPublishedAt.Value);
        Touch(author);
        return new ContentPublished(Id, ContentType, latest.Id, Title, Visibility, Url, isFirst);
    }

    /// <summary>Takes it down; its texts stay. What was withdrawn stays readable, with a banner.</summary>
    /// <param name="how">What readers see.</param>
    /// <param name="reason">Why, in words for the readers.</param>
    /// <param name="redirectTo">Where its page leads, within the site; empty for nowhere.</param>
    /// <param name="author">Who.</param>
    public ContentUnpublished TakeItDown(TakeDown how, string reason, string redirectTo, Author author)
    {
        if (how != TakeDown.Withdrawn)
        {
            State = ContentState.Unpublished;
            PublishedVersionId = null;
            PublishedAt = null;
        }
        (TakenDownAs, RedirectTo, UnpublishedAt, UnpublishedReason) = (how, redirectTo, author.At, reason);
        (ArchiveAt, ScheduleProblem) = (null, "");
        Touch(author);
        return new ContentUnpublished(Id, ContentType, Title, Url, how, reason);
    }

    /// <summary>Plans when a version comes out and when the item is withdrawn; nulls take the plan back. The version is closed to changes.</summary>
    public void Schedule(ContentVersion? version, DateTime? publishAt, DateTime? archiveAt, Author author)
    {
        if (publishAt is not null)
            version!.Lock(author.At);
        (PublishAt, ScheduledVersionId) = (publishAt, publishAt is null ? null : version!.Id);
        (ArchiveAt, ScheduleProblem) = (archiveAt, "");
        Touch(author);
    }

    /// <summary>A version goes to review: it is closed to changes.</summary>
    internal void Close(ContentVersion version, Author author)
    {
        version.Lock(author.At);
        Touch(author);
    }

    internal void FailSchedule(string problem) => ScheduleProblem = problem[..Math.Min(problem.Length, ReasonLength)];

    /// <summary>
    /// Keeps the content as the latest version of an item whose type has no class of its own; into <paramref name="latest"/> itself while
    /// that is still open to the author, unless <paramref name="asNew"/>.
    /// </summary>
    /// <returns>The version written: <paramref name="latest"/>, or a new one to be added.</returns>
    internal ContentVersion Save(ItemContent content, Author author, ContentVersion? latest, bool asNew = false)
    {
        var version = GoesInto(latest, author, asNew) ? latest! : new ContentVersion(this, (latest?.Number ?? 0) + 1, author);
        version.Write(content, author);
        Keep(version, author);
        return version;
    }

    /// <summary>Gives it another address; the caller has seen that it is free.</summary>
    public void MoveTo(string slug) => Slug = slug;

    /// <summary>Gives it the id a recipe knows it by.</summary>
    public void IsKnownAs(string contentItemId) => ContentItemId = contentItemId;

    /// <summary>
    /// Into which version a save goes: into the latest itself while that is still open to the author, else, or with
    /// <paramref name="asNew"/>, into a new one.
    /// </summary>
    protected static bool GoesInto(ContentVersion? latest, Author author, bool asNew) => latest is not null && !asNew && latest.IsOpenTo(author);

    /// <summary>The version is the latest now.</summary>
    protected void Keep(ContentVersion version, Author author)
    {
        LatestVersionId = version.Id;
        Title = version.Title;
        if (State == ContentState.Draft)
            Show(version, author.At);
        Touch(author);
    }

    /// <summary>Takes over what lists filter and sort by.</summary>
    protected virtual void Show(ContentVersion version, DateTime since) => Visibility = version.Visibility;

    private void Touch(Author author) => (ModifiedAt, ModifiedBy) = (author.At, author.Name);
}
