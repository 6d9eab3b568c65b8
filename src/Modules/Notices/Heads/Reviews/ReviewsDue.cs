using Union.Web.Home;

namespace Union.Notices.Heads.Reviews;

/// <summary>On the dashboard of who writes: documents on trial whose day of review has passed or comes near; nothing when there are none.</summary>
internal sealed class ReviewsDue(ReviewList list, Access access) : IDashboardBlock
{
    public string Position => "1.5";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken) =>
        await access.HasAsync(Permissions.ViewDrafts)
        && await list.CountsAsync(cancellationToken) is var counts
        && counts.Overdue + counts.Soon + counts.Annexes > 0
            ? new Block("/Areas/Notices/Pages/Heads/Reviews/_Due.cshtml", counts)
            : null;
}
