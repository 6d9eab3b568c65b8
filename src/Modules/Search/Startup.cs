using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Search.Index.Vocabularies;
using Union.Search.Indexes;
using Union.Search.Indexes.Profiles;
using Union.Search.Indexes.Recipes;
using Union.Search.Live;
using Union.Search.Live.Files;
using Union.Search.Log;
using Union.Search.Quality;
using Union.Search.Quality.Lists;
using Union.Search.Quality.Runs;
using Union.Search.Quality.Training;
using Union.Search.Saved;
using Union.Search.Searching;
using Union.Search.Searching.Inside;
using Union.Search.Words;

namespace Union.Search;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        // Indexes of this node
        services.AddOptions<IndexOptions>().BindConfiguration("Search").ValidateDataAnnotations().ValidateOnStart();
        services.AddEntityModel<ProfilesModel>().AddDataMigration<ProfilesMigrations>().AddSingleton<IndexProfiles>();
        services.AddSingleton<LiveIndexes>().AddSingleton(provider => provider.GetRequiredService<LiveIndexes>().Default);
        services.AddSingleton<IndexLock>().AddSingleton<IndexSources>().AddSingleton<IndexBuild>();
        services.AddSingleton<FileTextStore>().AddSingleton<FileTextReader>().AddSingleton<FileTexts>();
        services.AddRecipeExecutionStep<IndexProfilesStep>().AddRecipeExecutionStep<RebuildIndexStep>().AddRecipeExecutionStep<ResetIndexStep>();
        services.AddDeployment<IndexProfilesSource>();
        services.AddScoped<Findable>().AddScoped<AskRebuild>().AddScoped<SaveProfile>();
        services.AddHostedService<IndexWorker>().AddHostedService<FileTextWorker>();

        // Words
        services.AddEntityModel<WordsModel>().AddDataMigration<WordsMigrations>().AddSingleton<SiteVocabularies>();
        services.AddScoped<ISearchVocabulary, SiteVocabulary>().AddScoped<WordList>().AddScoped<SaveWords>();

        services.AddScoped<SiteSearch>().AddScoped<ReadDocument>().AddScoped<RecordSearch>().AddScoped<SearchTools>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddHostVerb<RankEvalVerb>().AddHostVerb<RankTrainVerb>();

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
