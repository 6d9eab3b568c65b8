using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Users.Setup;

/// <summary>Sets up an empty installation; gone as soon as there is a root site.</summary>
[SetupOnly, AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(SetUpInstallation installation) : PageModel
{
    [BindProperty]
    public SetupInput Input { get; set; } = new();

    public IReadOnlyList<RecipeResult>? Results { get; private set; }

    public bool IsDone => Results!.All(result => result.Succeeded);

    public IReadOnlyList<string> Messages => [.. Results!.SelectMany(result => result.Steps).SelectMany(step => step.Messages)];

    public IEnumerable<SelectListItem> Choices => installation.Choices.Select(recipe => new SelectListItem(recipe.DisplayName, recipe.Name));

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            foreach (var problem in await installation.ProblemsAsync(Input, cancellationToken))
                ModelState.AddModelError("", problem);
        }
        if (ModelState.IsValid)
            Results = await installation.RunAsync(Input, CancellationToken.None);
        return Page();
    }
}
