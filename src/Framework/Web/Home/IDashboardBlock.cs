namespace Union.Web.Home;

/// <summary>
/// What a module shows on the dashboard (/admin), while its feature is on: figures, what waits for this person. The partial brings
/// its own card. Register: <c>services.AddScoped&lt;IDashboardBlock, NoticesToDo&gt;()</c>.
/// </summary>
public interface IDashboardBlock
{
    /// <summary>Order on the page: dotted numbers as in menus, "1" first.</summary>
    string Position { get; }

    /// <summary>Null when there is nothing to show, or nothing this person may see (ask <c>Access</c>).</summary>
    ValueTask<Block?> BuildAsync(CancellationToken cancellationToken);
}
