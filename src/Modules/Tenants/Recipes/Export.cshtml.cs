using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Recipes;

/// <summary>Downloads what the site holds as a recipe.</summary>
[RequirePermission(RecipePermissions.Manage)]
internal sealed class ExportModel(RecipeExporter exporter, ICurrentTenant tenant, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "steps")]
    public IReadOnlyList<string> Steps { get; set; } = [];

    public IReadOnlyList<IDeploymentSource> Sources => exporter.Sources;

    public void OnGet() => Steps = [.. Sources.Select(source => source.StepName)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Steps.Count == 0 || Steps.Except(Sources.Select(source => source.StepName)).Any())
        {
            ModelState.AddModelError("", "请至少选择一项要导出的内容。");
            return Page();
        }
        var recipe = await exporter.ExportAsync([.. Steps], cancellationToken);
        return File(Encoding.UTF8.GetBytes(recipe), "application/json", $"{tenant.Info.Name}-{clock.GetUtcNow():yyyyMMdd}.recipe.json");
    }
}
