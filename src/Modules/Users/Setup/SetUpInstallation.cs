using Union.Core.Recipes.Discovery;
using Union.Core.Setup;
using Union.Users.Accounts;

namespace Union.Users.Setup;

/// <summary>Makes the root site with its administrator, then runs the recipe chosen.</summary>
internal sealed class SetUpInstallation(RecipeCatalog recipes, RecipeExecutor executor, TenantCreation creation, SiteSetup setup)
{
    public IReadOnlyList<RecipeDescriptor> Choices => [.. recipes.List().Where(recipe => recipe.IsSetupRecipe)];

    /// <summary>What keeps it from being done, told before anything is made: once the root site stands, this page is gone.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(SetupInput input, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (UserNames.Problem(input.UserName) is { } problem)
            problems.Add(problem);
        problems.AddRange(PasswordRules.Problems(input.Password, input.UserName, PasswordRules.Shortest));
        if (Choices.FirstOrDefault(choice => choice.Name == input.Recipe) is not { } recipe)
            problems.Add("请从列表中选择初始配方。");
        else
            problems.AddRange(await RecipeProblemsAsync(recipe, input, cancellationToken));
        return problems;
    }

    public async Task<IReadOnlyList<RecipeResult>> RunAsync(SetupInput input, CancellationToken cancellationToken)
    {
        var id = await creation.CreateAsync(new NewTenant(Tenant.DefaultName, input.SiteName) { RecipeName = input.Recipe }, cancellationToken);
        return await setup.FillAsync(id, [AdministratorRecipe.Create(), recipes.Find(input.Recipe)!], OptionsFor(input), cancellationToken);
    }

    private async Task<IEnumerable<string>> RecipeProblemsAsync(RecipeDescriptor recipe, SetupInput input, CancellationToken cancellationToken)
    {
        try
        {
            await executor.CheckForNewTenantAsync(recipe, Tenant.DefaultName, OptionsFor(input), cancellationToken);
            return [];
        }
        catch (RecipeException exception)
        {
            return exception.Problems.Select(problem => problem.ToString());
        }
    }

    private static RecipeRunOptions OptionsFor(SetupInput input) =>
        new()
        {
            Reason = "初始设置",
            Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["SiteName"] = input.SiteName.Trim(),
                [AdministratorRecipe.UserName] = input.UserName.Trim(),
                [AdministratorRecipe.Password] = input.Password,
            },
        };
}
