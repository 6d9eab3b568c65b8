namespace Union.Core.Navigation;

/// <summary>Contributes to menus; asked for each by name.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string menu, NavigationBuilder builder);
}
