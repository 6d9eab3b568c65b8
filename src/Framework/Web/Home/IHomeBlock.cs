namespace Union.Web.Home;

/// <summary>
/// What a module shows on a site's home, while its feature is on. The partial brings its own card. The home is cached for
/// visitors: show nothing that depends on who looks. Register: <c>services.AddScoped&lt;IHomeBlock, LatestNotices&gt;()</c>.
/// </summary>
public interface IHomeBlock
{
    /// <summary>Order on the page: dotted numbers as in menus, "1" first.</summary>
    string Position { get; }

    /// <summary>Null when there is nothing to show.</summary>
    ValueTask<Block?> BuildAsync(CancellationToken cancellationToken);
}
