using Microsoft.Extensions.DependencyInjection;

namespace Union.Tenants.Recipes;

/// <summary>The administration of recipes.</summary>
internal sealed class RecipesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<RecipePermissions>();
        services.AddNavigationProvider<RecipesMenu>();
        services.AddScoped<RecipeRun>();
    }
}
