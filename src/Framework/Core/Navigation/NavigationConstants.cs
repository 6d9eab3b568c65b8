namespace Union.Core.Navigation;

/// <summary>Names of the menus.</summary>
public static class NavigationConstants
{
    public const string AdminId = "admin";
    public const string SiteId = "site";
}
