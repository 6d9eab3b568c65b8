using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Core.Recipes.Commands;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Core.Recipes.Steps;
using Union.Core.Settings;
using Union.Core.Setup;

namespace Union.Core.Recipes;

/// <summary>How a module's startup registers its part in recipes; names as in Orchard.</summary>
public static class RecipeRegistrations
{
    public static IServiceCollection AddRecipeExecutionStep<TStep>(this IServiceCollection services)
        where TStep : NamedRecipeStepHandler => services.AddScoped<NamedRecipeStepHandler, TStep>();

    public static IServiceCollection AddDeployment<TSource>(this IServiceCollection services)
        where TSource : class, IDeploymentSource => services.AddScoped<IDeploymentSource, TSource>();

    /// <summary>Lets the recipe step <c>settings</c> set and export a module's section.</summary>
    public static IServiceCollection AddSettingsSection<TSection>(this IServiceCollection services)
        where TSection : class, new() => services.AddSingleton(new SettingsSection(typeof(TSection)));

    /// <summary>The recipe engine with the framework's own steps.</summary>
    internal static IServiceCollection AddRecipes(this IServiceCollection services)
    {
        services.AddOptions<RecipeOptions>().BindConfiguration("Recipes");
        services.AddSingleton<RecipeCatalog>();
        services.AddScoped<RecipeExecutor>();
        services.AddScoped<RecipeExporter>();
        services.AddOptions<AutoSetupOptions>().BindConfiguration("AutoSetup");
        services.AddHostVerb<RecipeRunVerb>().AddHostVerb<RecipeListVerb>().AddHostVerb<RecipeExportVerb>();
        services.AddSingleton<SiteSetup>().AddSingleton<IStartupStep, AutoSetup>();
        return services
            .AddRecipeExecutionStep<FeatureStep>()
            .AddDeployment<FeatureSource>()
            .AddRecipeExecutionStep<FeatureProfilesStep>()
            .AddDeployment<FeatureProfilesSource>()
            .AddRecipeExecutionStep<SettingsStep>()
            .AddDeployment<SettingsSource>()
            .AddRecipeExecutionStep<RolesStep>()
            .AddDeployment<RolesSource>()
            .AddRecipeExecutionStep<ThemesStep>()
            .AddRecipeExecutionStep<RecipesStep>()
            .AddRecipeExecutionStep<TenantsStep>();
    }
}
