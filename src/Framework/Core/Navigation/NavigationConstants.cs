namespace Union.Core.Navigation;

/// <summary>Names of the menus.</summary>
public static class NavigationConstants
{
    public const string AdminId = "admin";
    public const string SiteId = "site";

    /// <summary>What a signed-in person finds below their own name: pages under <c>/me</c>.</summary>
    public const string MeId = "me";
}
