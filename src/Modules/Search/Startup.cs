using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Core.Recipes;
using Union.Search.Index.Vocabularies;
using Union.Search.Live;
using Union.Search.Log;
using Union.Search.Quality;
using Union.Search.Quality.Lists;
using Union.Search.Quality.Runs;
using Union.Search.Saved;
using Union.Search.Searching;
using Union.Search.Searching.Inside;

namespace Union.Search;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<LiveIndex>().AddSingleton<IndexSources>().AddSingleton<IndexBuild>();
        services.AddHostedService<IndexWorker>();
        services.TryAddSingleton<ISearchVocabulary, BuiltInVocabulary>();
        services.AddScoped<SiteSearch>().AddScoped<ReadDocument>().AddScoped<RecordSearch>().AddScoped<SearchTools>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddHostVerb<RankEvalVerb>();

        // Quality
        services.AddEntityModel<SearchQualityModel>().AddDataMigration<SearchQualityMigrations>();
        services.AddScoped<QualityLists>().AddScoped<ChangeLists>().AddJobHandler<MeasureList, MeasureListHandler>();

        // Search log
        services.AddEntityModel<SearchLogModel>().AddDataMigration<SearchLogMigrations>().AddSettingsSection<SearchLogSettings>();
        services.AddSingleton<SearchLog>().AddHostedService(s => s.GetRequiredService<SearchLog>());
        services.AddScoped<SearchLogList>().AddScoped<KeepSearch>().AddBackgroundTask<ForgetSearches>();

        // Saved searches
        services.AddEntityModel<SavedSearchModel>().AddDataMigration<SavedSearchMigrations>();
        services.AddScoped<OwnSearches>().AddScoped<SavedSearchCheck>().AddBackgroundTask<TellOfNewResults>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        SearchApi.Map(routes);
        OpenResult.Map(routes);
    }
}
