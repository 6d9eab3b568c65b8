using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Units;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Cases;

/// <summary>The plan of a founding: the union to be, its units, the preparatory group, the meeting and the sizes of the committees.</summary>
[RequirePermission(Permissions.View)]
internal sealed class EditModel(UnionDbContext db, FoundingReach reach, FoundingFiles files, SaveFounding save, ActLog acts)
    : FoundingPage(db, reach, files)
{
    private static readonly string[] Early = ["PROSPECT", "ADVOCATED", "PREP_GROUP_FORMED"];
    private static readonly string[] BeforeCandidates = [.. Early, "REQUESTED", "FOUNDING_APPROVED", "MEMBERS_ENROLLED", "DELEGATES_ELECTED"];
    private static readonly string[] Over = ["ACTIVE", "REJECTED", "WITHDRAWN"];

    [BindProperty]
    public FoundingForm Input { get; set; } = new();

    [BindProperty]
    public string? UnitText { get; set; }

    public StaleForm? Stale { get; private set; }

    /// <summary>The request is not out yet: name, kind, units and group may change.</summary>
    public bool IsPlanOpen => Early.Contains(State);

    public bool AreSeatsOpen => BeforeCandidates.Contains(State);

    public bool IsOver => Over.Contains(State);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, false, cancellationToken) is { } refusal)
            return refusal;
        Input = FoundingForm.Of(Record);
        return Page();
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        Input.Keep(FoundingForm.Of(Record), IsPlanOpen, AreSeatsOpen);
        Check();
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(cancellationToken);
        this.Succeeded("基本情况已保存。");
        return LocalRedirect($"~{Founding.Link}");
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAddUnitAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        var unit = await save.UnitAsync(UnitText, id, nameof(UnitText), ModelState, cancellationToken);
        if (WhyFixed("要覆盖的单位", Early) is { } why)
            ModelState.AddModelError("", why);
        else if (unit is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(UnitText), "请填写单位的统一社会信用代码或全称。");
        else if (unit is not null && Record.Units.Any(u => u.Id == unit.Id))
            ModelState.AddModelError(nameof(UnitText), $"“{unit.Name}”已经在名单里。");
        if (!ModelState.IsValid)
        {
            Input = FoundingForm.Of(Record);
            return Page();
        }
        Db.Add(new FoundingUnit(Founding, unit!));
        return await UnitsSavedAsync([.. Record.Units, unit!], $"建会单位增加：{unit!.Name}", cancellationToken);
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostRemoveUnitAsync(Guid id, Guid unit, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        if (await Db.Set<FoundingUnit>().SingleOrDefaultAsync(u => u.FoundingId == id && u.UnitId == unit, cancellationToken) is not { } row)
            return NotFound();
        if (WhyFixed("要覆盖的单位", Early) is { } why)
        {
            this.Failed(why);
            return LocalRedirect($"~{Founding.Link}/edit");
        }
        Db.Remove(row);
        return await UnitsSavedAsync([.. Record.Units.Where(u => u.Id != unit)], $"建会单位去掉：{row.UnitName}", cancellationToken);
    }

    private async Task<IActionResult> UnitsSavedAsync(IReadOnlyList<EmployingUnit> units, string title, CancellationToken cancellationToken)
    {
        Founding.UnitOpenedOn = units.Min(u => u.OpenedOn);
        Db.Act("organizations.founding.units", title);
        await Db.SaveChangesAsync(cancellationToken);
        this.Succeeded("单位名单已保存。");
        return LocalRedirect($"~{Founding.Link}/edit");
    }

    private void Check()
    {
        if (IsOver)
            ModelState.AddModelError("", "建会已经办结，基本情况不能再改；工会的资料请在组织页面维护。");
        if (string.IsNullOrWhiteSpace(Input.Name))
            ModelState.AddModelError("Input.Name", "请填写拟建工会的全称。");
        if (Input.Type is null || !FoundingTypes.All.Contains(Input.Type.Value))
            ModelState.AddModelError("Input.Type", "请选择工会类型：单独、联合、机关工会或组织员。");
        if (Input.Way is null)
            ModelState.AddModelError("Input.Way", "请选择建会方式。");
        if (Input.TermYears is not (3 or 5))
            ModelState.AddModelError("Input.TermYears", "基层工会每届任期三年或者五年，请填 3 或 5（工会法§16）。");
        if (Input.TermEndsOn is { } ends && Record.Assembly?.HeldOn is { } held && ends < held)
            ModelState.AddModelError("Input.TermEndsOn", "任期届满日期不能早于大会选举的日期，请照批复核对。");
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        if (Input.BasedOn != Founding.Version)
            return false;
        Input.WriteTo(Founding);
        if (IsPlanOpen)
        {
            Db.RemoveRange(await Db.Set<Preparer>().Where(p => p.FoundingId == Founding.Id).ToListAsync(cancellationToken));
            foreach (var (line, i) in Input.PreparerLines().Select((l, i) => (l, i)))
                Db.Add(new Preparer(Founding, line.Name, line.Duty, i == 0));
        }
        Db.Act("organizations.founding.edit", $"修改建会基本情况：{Founding.Name}");
        try
        {
            await Db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(CancellationToken cancellationToken)
    {
        Db.ChangeTracker.Clear();
        var mine = Input;
        await RefuseAsync(Founding.Id, true, cancellationToken);
        var last = (await acts.HistoryAsync(Founding.Id, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, FoundingForm.Of(Record).Lines(), mine.Lines());
        Input.BasedOn = Founding.Version;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
