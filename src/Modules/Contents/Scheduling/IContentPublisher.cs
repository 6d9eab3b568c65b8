namespace Union.Contents.Scheduling;

/// <summary>Publishes and takes down the items of one content type when their time has come, with the checks of that type.</summary>
public interface IContentPublisher
{
    /// <summary>The content type it knows; empty for the one that serves every type no other knows.</summary>
    string ContentType { get; }

    /// <summary>What people call the type.</summary>
    string DisplayName { get; }

    /// <summary>Why a version cannot be published as it stands; null when it can.</summary>
    Task<string?> WhyNotAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken);

    /// <summary>Makes a version the published one, in a transaction of its own.</summary>
    /// <returns>Why not, in words for the editor; null when it is done.</returns>
    Task<string?> PublishScheduledAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken);

    /// <summary>Withdraws the item: its page stays and says that it no longer holds; in a transaction of its own.</summary>
    /// <returns>Why not, in words for the editor; null when it is done.</returns>
    Task<string?> WithdrawScheduledAsync(Guid itemId, CancellationToken cancellationToken);
}
