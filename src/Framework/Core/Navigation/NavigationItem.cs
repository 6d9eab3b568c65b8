namespace Union.Core.Navigation;

/// <summary>An entry of a menu as shown: only what the user may open, in order of position.</summary>
/// <param name="Href">Absolute within the tenant (<c>/admin/notices</c>), to be prefixed with PathBase; null for a heading.</param>
/// <param name="Icon">Name of an icon of the sprite, or null.</param>
/// <param name="IsActive">The current page is this entry or below it.</param>
/// <param name="Badge">A figure beside the text; 0 for none.</param>
public sealed record NavigationItem(string Text, string? Href, string? Icon, bool IsActive, IReadOnlyList<NavigationItem> Items, int Badge = 0);
