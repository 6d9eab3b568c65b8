using Microsoft.Extensions.DependencyInjection;

namespace Union.Organizations;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) { }
}
