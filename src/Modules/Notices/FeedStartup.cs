using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Reading;

namespace Union.Notices;

/// <summary>The feed, a feature of its own.</summary>
[Feature("Union.Notices.Feed")]
public sealed class FeedStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<Feed>();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => Feed.Map(routes);
}
