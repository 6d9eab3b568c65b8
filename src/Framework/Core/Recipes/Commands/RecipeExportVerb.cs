using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Core.Recipes.Export;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Commands;

/// <summary><c>recipe export</c>: what a site holds, as a recipe.</summary>
internal sealed class RecipeExportVerb(TenantRegistry registry, TenantScopes scopes) : IHostVerb
{
    public string Name => "recipe export";

    public string Help => "recipe export --tenant <站点> [--steps 步骤,步骤] [--out 文件]  把站点导出为配方";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Option("tenant") is not { } name || registry.Find(name) is not { } tenant)
        {
            output.WriteLine(arguments.Option("tenant") is { } unknown ? $"没有站点“{unknown}”。" : "用法：" + Help);
            return 2;
        }
        var steps = (arguments.Option("steps") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        try
        {
            var recipe = await scopes.UsingAsync(
                tenant.Id,
                services => services.GetRequiredService<RecipeExporter>().ExportAsync(steps, cancellationToken)
            );
            if (arguments.Option("out") is { } file)
                await File.WriteAllTextAsync(file, recipe, cancellationToken);
            else
                await output.WriteAsync(recipe);
            return 0;
        }
        catch (ArgumentException exception)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
    }
}
