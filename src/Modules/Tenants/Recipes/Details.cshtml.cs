using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Recipes;

/// <summary>What a recipe would change here; then running it. The outcome is shown at once and not kept: it may hold new passwords.</summary>
[RequirePermission(RecipePermissions.Manage)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DetailsModel(RecipeRun run) : PageModel
{
    public RecipeRun Run => run;

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "tolerant")]
    public bool Tolerant { get; set; }

    [BindProperty]
    public RunInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await run.RunAsync(Name, new RecipeRunOptions { DryRun = true, Tolerant = Tolerant }, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Input.IsSure)
            ModelState.AddModelError("Input.IsSure", "请先勾选确认。");
        var options = new RecipeRunOptions
        {
            DryRun = !ModelState.IsValid,
            Tolerant = Tolerant,
            Reason = Input.Reason,
        };
        return await run.RunAsync(Name, options, options.DryRun ? cancellationToken : CancellationToken.None) ? Page() : NotFound();
    }

    internal sealed class RunInput
    {
        [Display(Name = "理由"), Required, StringLength(200)]
        public string Reason { get; set; } = "";

        [Display(Name = "我已看过上面的改动")]
        public bool IsSure { get; set; }
    }
}
