using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Search.Index.Vocabularies;
using Union.Search.Live;
using Union.Search.Quality;
using Union.Search.Searching;

namespace Union.Search;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<LiveIndex>().AddSingleton<IndexSources>().AddSingleton<IndexBuild>();
        services.AddHostedService<IndexWorker>();
        services.TryAddSingleton<ISearchVocabulary, BuiltInVocabulary>();
        services.AddScoped<SiteSearch>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddHostVerb<RankEvalVerb>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => SearchApi.Map(routes);
}
