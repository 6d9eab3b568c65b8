using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers.Register;
using Union.Organizations.Officers.Shares;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Staff;

/// <summary>Officers of one union: who is in office, what the staffing rules say, who stands in, where they went.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, ShareReader shares, VisitLog visits, TimeProvider clock)
    : OrganizationPage(reach)
{
    private const int VisitsShown = 20;
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public StandInForm? StandIn { get; set; }

    [BindProperty]
    public VisitForm? Visit { get; set; }

    public IReadOnlyList<Officer> InOffice { get; private set; } = [];

    public IReadOnlyList<StandIn> StandIns { get; private set; } = [];

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    public IReadOnlyList<StaffCheck> Checks { get; private set; } = [];

    public EngagementShare Share { get; private set; } = null!;

    public DateOnly Day => Today.Of(clock);

    public bool MayEdit { get; private set; }

    public IEnumerable<SelectListItem> Absent =>
        InOffice.Select(f => new SelectListItem($"{f.PersonName}（{f.Post.DisplayName()}）", f.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostStandInAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        Only(nameof(StandIn));
        var absent = InOffice.FirstOrDefault(f => f.Id == StandIn!.AbsentOfficerId);
        if (StandIn!.AbsentOfficerId is not null && absent is null)
            ModelState.AddModelError("StandIn.AbsentOfficerId", "只能代理在任的人；职务空缺时不选。");
        var wanted = ModelState.IsValid ? StandIn.Make(id, absent) : null;
        if (wanted is not null)
            foreach (var why in StandInChecks.WhyNot(wanted, absent, InOffice, StandIns))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        db.Add(wanted!);
        db.Act("organizations.standin.begin", $"登记代理：{Organization.Name} {wanted!.RecordTitle}", wanted.Reason);
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("代理已登记。");
        return Back(id);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostEndStandInAsync(Guid id, Guid standInId, int version, DateOnly? on, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        if (await db.Set<StandIn>().SingleOrDefaultAsync(s => s.Id == standInId && s.OrganizationId == id, cancellationToken) is not { } found)
            return NotFound();
        var why =
            found.Version != version ? "这次代理刚被他人修改，请核对后再结束。"
            : on is null ? "请填写代理的最后一天。"
            : found.WhyNotEnd(on.Value);
        if (why is not null)
        {
            this.Failed(why);
            return Back(id);
        }
        found.End(on!.Value);
        db.Act("organizations.standin.end", $"结束代理：{Organization.Name} {found.RecordTitle}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("代理已结束。");
        return Back(id);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostVisitAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        Only(nameof(Visit));
        if (Visit!.On > Day)
            ModelState.AddModelError("Visit.On", "走访日期不能晚于今天。");
        if (!ModelState.IsValid)
        {
            await ReadAsync(cancellationToken);
            return Page();
        }
        var visit = new Visit(id, Visit.Kind!.Value, Visit.On!.Value, Visit.Place!.Trim(), Visit.Who!.Trim());
        Visit.WriteTo(visit);
        db.Add(visit);
        await visits.TellAsync(visit, cancellationToken);
        db.Act("organizations.visit.add", $"登记走访：{Organization.Name} {visit.Place}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("走访已登记。");
        return Back(id);
    }

    private void Only(string form)
    {
        JudgeOnly(form);
        if (form == nameof(StandIn))
            (StandIn, Visit) = (StandIn ?? new StandInForm(), null);
        else
            (Visit, StandIn) = (Visit ?? new VisitForm(), null);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (id, today) = (Organization.Id, Day);
        var officers = await db.Below<Officer>()
            .Where(f => f.OrganizationId == id && f.From <= today && (f.To == null || f.To > today))
            .ToListAsync(cancellationToken);
        InOffice = [.. officers.OrderBy(f => f.Body).ThenBy(f => f.Post).ThenBy(f => f.From)];
        StandIns = await db.Below<StandIn>().Where(s => s.OrganizationId == id).OrderByDescending(s => s.From).ToListAsync(cancellationToken);
        Visits = await db.Below<Visit>()
            .Where(v => v.OrganizationId == id)
            .OrderByDescending(v => v.On)
            .ThenByDescending(v => v.Id)
            .Take(VisitsShown)
            .ToListAsync(cancellationToken);
        Share = await shares.OfAsync(new OfficerFilter { Within = id, Own = true }, cancellationToken);
        Checks = StaffCheck.Of(Organization, InOffice, Share, await rules.ForAsync(id, today, cancellationToken));
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"~/admin/organizations/{id}/officers");
}
