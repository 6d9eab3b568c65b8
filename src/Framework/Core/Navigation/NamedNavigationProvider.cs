namespace Union.Core.Navigation;

/// <summary>Contributes to one menu.</summary>
public abstract class NamedNavigationProvider(string name) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string menu, NavigationBuilder builder) =>
        string.Equals(name, menu, StringComparison.OrdinalIgnoreCase) ? BuildAsync(builder) : ValueTask.CompletedTask;

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}
