namespace Union.Core.Navigation;

/// <summary>Base of a module's AdminMenu.</summary>
public abstract class AdminNavigationProvider() : NamedNavigationProvider(NavigationConstants.AdminId) { }
