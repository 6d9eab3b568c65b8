using System.Text.Json.Nodes;

namespace Union.Contents.Api;

/// <summary>
/// What <c>/api/v1/content</c> does with the items of one type that is kept in its own way, such as <c>Notice</c>: the same permissions, checks,
/// review and acts as on its pages. Registered as scoped service; it decides by itself what the caller may see and do.
/// </summary>
public interface IContentApiHandler
{
    /// <summary>The type it knows.</summary>
    string ContentType { get; }

    /// <summary>The item as the caller may read it; null when he may not.</summary>
    /// <param name="item">The item.</param>
    /// <param name="latest">The draft instead of what is published.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<ApiOutcome?> FindAsync(ContentItem item, bool latest, CancellationToken cancellationToken);

    /// <summary>Keeps what was posted: a new item, or a new text of one that is there; members that are not posted stay.</summary>
    /// <param name="posted">The item in Orchard's shape.</param>
    /// <param name="existing">The item of this id; null when there is none.</param>
    /// <param name="draft">Keep it as a draft instead of publishing it.</param>
    /// <param name="basedOn">The version the caller knows, if it says one; refused when somebody saved since.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<ApiOutcome> PostAsync(JsonObject posted, ContentItem? existing, bool draft, int? basedOn, CancellationToken cancellationToken);

    /// <summary>Takes the item away in the way its type does; null when the caller may not see it.</summary>
    Task<ApiOutcome?> DeleteAsync(ContentItem item, string reason, CancellationToken cancellationToken);
}
