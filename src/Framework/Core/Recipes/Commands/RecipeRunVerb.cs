using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Core.Recipes.Discovery;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Commands;

/// <summary><c>recipe run</c>: a file, or the name of a recipe of this installation.</summary>
internal sealed class RecipeRunVerb(TenantRegistry registry, TenantScopes scopes, RecipeCatalog catalog) : IHostVerb
{
    public string Name => "recipe run";

    public string Help => "recipe run <文件或配方名> --tenant <站点> [--dry-run] [--tolerant]  执行配方";

    public IReadOnlyList<string> Flags => ["dry-run", "tolerant"];

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var file] || arguments.Option("tenant") is not { } tenantName)
            return Refuse(output, "用法：" + Help);
        if (registry.Find(tenantName) is not { } tenant)
            return Refuse(output, $"没有站点“{tenantName}”。");
        try
        {
            var recipe = File.Exists(file) ? RecipeLoader.FromFile(file) : catalog.Find(file);
            if (recipe is null)
                return Refuse(output, $"没有文件或配方“{file}”；用 recipe list 查看现有配方。");
            var options = new RecipeRunOptions
            {
                DryRun = arguments.Has("dry-run"),
                Tolerant = arguments.Has("tolerant"),
                Reason = "命令行执行配方",
            };
            var result = await scopes.UsingAsync(
                tenant.Id,
                services => services.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, options, cancellationToken)
            );
            RecipeReport.Write(result, output);
            return result.Succeeded ? 0 : 1;
        }
        catch (RecipeException exception)
        {
            output.WriteLine("配方有误，没有作任何改动：");
            foreach (var problem in exception.Problems)
                output.WriteLine($"  {problem}");
            return 1;
        }
    }

    private static int Refuse(TextWriter output, string message)
    {
        output.WriteLine(message);
        return 2;
    }
}
