using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Core.Modules;

/// <summary>
/// A module's table of contents: everything the module does to the system is registered here. Runs once for the
/// installation (not once per tenant as in Orchard); what it registers shows only where its feature is on.
/// </summary>
public abstract class StartupBase
{
    public virtual int Order => 0;

    public virtual int ConfigureOrder => Order;

    public virtual void ConfigureServices(IServiceCollection services) { }

    /// <summary>Endpoints mapped on <paramref name="routes"/> belong to the startup's feature and answer 404 where it is off.</summary>
    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) { }
}
