namespace Union.Web.Home;

/// <summary>A part of a site's home or of the dashboard, as its module fills it.</summary>
/// <param name="View">Path of the partial view: <c>/Areas/Notices/Pages/Home/_Latest.cshtml</c>.</param>
/// <param name="Model">The partial's model.</param>
/// <param name="IsWide">Takes the whole row.</param>
public sealed record Block(string View, object? Model, bool IsWide = false);
