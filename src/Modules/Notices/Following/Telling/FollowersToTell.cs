using Union.Notices.Import;

namespace Union.Notices.Following.Telling;

/// <summary>
/// Followers wait to be told of something: one group of them is told, then the event is raised again for the next. So publishing costs one
/// row, a failure repeats one group, and other work of the outbox goes on in between.
/// </summary>
/// <param name="NoticeId">The document it happened to; null for an import, of which many are told at once.</param>
/// <param name="Occasion">What happened.</param>
/// <param name="Key">Names the occasion: the version that came out, the time it was taken down.</param>
/// <param name="After">Followers up to this id are told.</param>
/// <param name="RelatedId">The only document acted on that is spoken of; null for all.</param>
/// <param name="At">When it happened, in UTC: who began to follow later is not told; null tells all who follow now.</param>
/// <param name="Import">What was brought in; null for anything else.</param>
internal sealed record FollowersToTell(
    Guid? NoticeId,
    Occasion Occasion,
    string Key,
    Guid After = default,
    Guid? RelatedId = null,
    DateTime? At = null,
    FolderImported? Import = null
);
