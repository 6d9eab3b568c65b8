using Microsoft.Extensions.Diagnostics.HealthChecks;
using Union.Core.Data.Engines;

namespace Union.Core.Host;

internal sealed class DatabaseHealth(DatabaseEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        HealthCheckResult.Healthy(await engine.VersionAsync(cancellationToken));
}
