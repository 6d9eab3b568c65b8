using Union.Notices.Relations;

namespace Union.Notices.Passing.Following;

/// <summary>A document that is out already was said to replace or repeal one that was passed down.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class RelationAddedToPublished(RelationsTold relations) : IAfterCommit<RelationAdded>
{
    public Task HandleAsync(RelationAdded happened, CancellationToken cancellationToken) => relations.RunAsync(happened.NoticeId, cancellationToken);
}
