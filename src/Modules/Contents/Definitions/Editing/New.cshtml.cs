using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Contents.Definitions.Editing;

[RequirePermission(Permissions.ManageTypes)]
internal sealed class NewModel(DefineTypes define) : PageModel
{
    [BindProperty]
    public TypeForm Input { get; set; } = new();

    public void OnGet() { }

    [RequirePermission(Permissions.ManageTypes)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await define.CreateAsync(Input, cancellationToken) is { } problem)
            ModelState.AddModelError("Input.Name", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("类型已建立。接着加上部件和字段。");
        return LocalRedirect($"~/admin/content-types/{Input.Name!.Trim()}");
    }
}
