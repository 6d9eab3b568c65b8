using Union.Core.Modules;

namespace Union.Core.Features;

/// <summary>
/// Hears of features being switched for the current tenant. All methods run inside the transaction of the switch; an exception
/// undoes it. "Installed" comes once in a tenant's life, before "Enabled".
/// </summary>
public interface IFeatureEventHandler
{
    Task InstalledAsync(FeatureInfo feature, CancellationToken cancellationToken) => Task.CompletedTask;

    Task EnabledAsync(FeatureInfo feature, CancellationToken cancellationToken) => Task.CompletedTask;

    Task DisabledAsync(FeatureInfo feature, CancellationToken cancellationToken) => Task.CompletedTask;
}
