using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Search.Indexes.Profiles;
using Union.Web.Pages;

namespace Union.Search.Indexes;

/// <summary>Makes an index or changes it: <c>?name=</c>.</summary>
[RequirePermission(Permissions.ManageIndex)]
internal sealed class EditModel(IndexProfiles profiles, SaveProfile save, IEnumerable<IIndexSource> sources, ICurrentTenant tenant) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Of { get; set; }

    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    public bool IsNew => string.IsNullOrEmpty(Of);

    public bool IsDefault => Of == IndexProfile.DefaultName;

    public IEnumerable<SelectListItem> Kinds => sources.Select(source => new SelectListItem(source.DisplayName, source.Kind));

    public IActionResult OnGet()
    {
        var profile = IsNew ? null : profiles.Find(Of);
        if (!tenant.Info.IsDefault || profile is null && !IsNew)
            return NotFound();
        if (profile is not null)
            Input = ProfileForm.Of(profile);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!tenant.Info.IsDefault)
            return NotFound();
        if (!IsNew)
            Input.Name = Of!;
        if (Input.Kinds.Exists(kind => sources.All(source => source.Kind != kind)))
            ModelState.AddModelError("Input.Kinds", "有的来源已经不存在，请重新选择。");
        if (ModelState.IsValid && await save.RunAsync(Input, IsNew, cancellationToken) is { } refusal)
            ModelState.AddModelError("", refusal);
        if (!ModelState.IsValid)
            return Page();
        await profiles.RefreshAsync(cancellationToken);
        this.Succeeded($"索引“{Input.DisplayName}”已保存，各服务器将自动生成。");
        return LocalRedirect("~/admin/search/index");
    }
}
