using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Web.Display;
using Union.Web.Pages;

namespace Union.Work.Documents.Numbers;

[RequirePermission(PaperPermissions.View)]
internal sealed class IndexModel(
    SeriesList list,
    SaveCode save,
    PaperReach reach,
    Access access,
    IOrganizationTree tree,
    Enabled<IOrganizationPicker> pickers,
    TimeProvider clock
) : PageModel
{
    private const int MostIssuers = 200;
    private const int YearsBack = 10;

    [BindProperty]
    public CodeForm Input { get; set; } = new();

    /// <summary>Part of the name of the organization to set a code for, where the site has more than a list can hold.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public IReadOnlyList<CodeRow> Codes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SeriesRow> Series { get; private set; } = [];

    public int Year { get; private set; }

    public async Task OnGetAsync(int? year, CancellationToken cancellationToken) => await LoadAsync(year, cancellationToken);

    [RequirePermission(PaperPermissions.Manage)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (Input.OrganizationId is { } wanted && !await access.HasAsync(PaperPermissions.Manage, wanted))
            return NotFound();
        if (ModelState.IsValid && await save.AddAsync(Input.OrganizationId!.Value, Input.Code, Input.Note, cancellationToken) is { } refusal)
            ModelState.AddModelError("Input.Code", refusal);
        if (!ModelState.IsValid)
        {
            await LoadAsync(null, cancellationToken);
            return Page();
        }
        this.Succeeded($"机关代字“{Input.Code.Trim()}”已设置。");
        return LocalRedirect("~/admin/papers/numbers");
    }

    [RequirePermission(PaperPermissions.Manage)]
    public async Task<IActionResult> OnPostCloseAsync(Guid id, bool closed, CancellationToken cancellationToken)
    {
        if (await (await reach.VisibleCodesAsync()).FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } code)
            return NotFound();
        if (!await access.HasAsync(PaperPermissions.Manage, code.OrganizationId))
            return Forbid();
        await save.CloseAsync(code, closed, cancellationToken);
        this.Succeeded(closed ? $"“{code.Code}”已停用，用过的文号不变。" : $"“{code.Code}”已恢复使用。");
        return LocalRedirect("~/admin/papers/numbers");
    }

    private async Task LoadAsync(int? year, CancellationToken cancellationToken)
    {
        var thisYear = ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime).Year;
        Year = year ?? thisYear;
        Years =
        [
            .. Enumerable
                .Range(0, YearsBack)
                .Select(back => (thisYear - back).ToString(CultureInfo.InvariantCulture))
                .Select(y => new SelectListItem(y + " 年", y)),
        ];
        var rows = new List<CodeRow>();
        foreach (var code in await list.CodesAsync(cancellationToken))
            rows.Add(
                new CodeRow(
                    code,
                    await tree.NameOfAsync(code.OrganizationId) ?? "",
                    await access.HasAsync(PaperPermissions.Manage, code.OrganizationId)
                )
            );
        Codes = rows;
        Series = await list.OfAsync([.. rows.Select(r => r.Row.Code)], Year, cancellationToken);
        Issuers = await IssuersAsync(cancellationToken);
    }

    // Where the person manages codes: the organizations the permission is held at, then those the picker offers below them.
    private async Task<IReadOnlyList<SelectListItem>> IssuersAsync(CancellationToken cancellationToken)
    {
        var choices = new Dictionary<Guid, string>();
        foreach (var at in await access.HeldAtAsync(PaperPermissions.Manage))
            if (await tree.NameOfAsync(at) is { } name)
                choices.TryAdd(at, name);
        if (choices.Count == 0)
            return [];
        foreach (var picker in pickers)
        foreach (var choice in await picker.FindAsync(Find?.Trim() is { Length: > 0 and <= 100 } find ? find : null, MostIssuers, cancellationToken))
            if (await access.HasAsync(PaperPermissions.Manage, choice.Id))
                choices.TryAdd(choice.Id, choice.Name);
        return [.. choices.Select(c => new SelectListItem(c.Value, c.Key.ToString()))];
    }
}
