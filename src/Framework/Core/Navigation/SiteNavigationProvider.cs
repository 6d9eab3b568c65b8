namespace Union.Core.Navigation;

/// <summary>Base of what a module adds to the public site's navigation.</summary>
public abstract class SiteNavigationProvider() : NamedNavigationProvider(NavigationConstants.SiteId) { }
