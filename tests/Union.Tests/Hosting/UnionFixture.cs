namespace Union.Tests.Hosting;

/// <summary>
/// One host for all tests of a class (<c>IClassFixture&lt;UnionFixture&gt;</c>), with the root tenant made: starting a host costs a
/// second, a tenant nothing. Tests that change the whole installation start a <see cref="UnionApp"/> of their own.
/// </summary>
public sealed class UnionFixture : IAsyncLifetime
{
    private int _tenants;

    public UnionApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await UnionApp.StartAsync();
        await App.SetUpAsync();
    }

    /// <summary>A county of the test's own with these features on; returns its name, which is its prefix too.</summary>
    public async Task<string> NewTenantAsync(params string[] features)
    {
        var name = $"t{Interlocked.Increment(ref _tenants)}x";
        await App.AddTenantAsync(name, $"测试{name}旗总工会", null, features);
        return name;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
