namespace Union.Tenants.Recipes;

internal sealed class RecipesMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "系统",
            "90",
            system =>
                system.Icon("settings").Add("配方", "6", m => m.Icon("list-check").Url("/admin/recipes").Permission(RecipePermissions.ManageRecipes))
        );
        return ValueTask.CompletedTask;
    }
}
