using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Cases;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Pages;

namespace Union.Organizations.Terms.Committees;

/// <summary>Terms, committees and officers of one organization.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, WorkingCalendars calendars, TimeProvider clock)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public OfficerForm? Officer { get; set; }

    [BindProperty]
    public TermForm? Term { get; set; }

    public CommitteeView View { get; private set; } = null!;

    public TermDays Days { get; private set; } = null!;

    public RuleSet Rules { get; private set; } = null!;

    public IReadOnlyList<Election> Elections { get; private set; } = [];

    public IReadOnlyList<Vacancy> Vacancies { get; private set; } = [];

    /// <summary>Who stands in for the chair today.</summary>
    public StandIn? ChairStandIn { get; private set; }

    public bool MayOfficers { get; private set; }

    public bool MayElect { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostOfficerAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        Only(nameof(Officer));
        if (ModelState.IsValid)
            foreach (var why in OfficerChecks.WhyNot(Officer!, View, Organization, Rules, Days.Today))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        var officer = Officer!.Make(id, View.Current?.Id);
        db.Add(officer);
        db.Raise(new OfficerChanged(id, officer.Id, officer.Post, OfficerChange.Began, officer.From));
        return await SaveAsync(
            "organizations.officer.begin",
            $"登记任职：{Organization.Name} {officer.RecordTitle}",
            null,
            "任职已登记。",
            cancellationToken
        );
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid officerId, DateOnly? on, string? reason, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        if (await db.Set<Officer>().SingleOrDefaultAsync(f => f.Id == officerId && f.OrganizationId == id, cancellationToken) is not { } officer)
            return NotFound();
        var why =
            on is null || string.IsNullOrWhiteSpace(reason) ? "请填写离任日期和原因。"
            : on > Today.Of(clock) ? "离任日期不能晚于今天。"
            : officer.WhyNotEnd(on.Value);
        if (why is not null)
            return Told(why);
        officer.End(on!.Value, reason!.Trim());
        db.Raise(new OfficerChanged(id, officer.Id, officer.Post, OfficerChange.Ended, on.Value));
        return await SaveAsync(
            "organizations.officer.end",
            $"登记离任：{Organization.Name} {officer.RecordTitle}",
            reason,
            officer.Post is OfficerPost.Chair or OfficerPost.AuditHead
                ? $"离任已登记。{officer.Post.DisplayName()}缺位，请在期限内补选。"
                : "离任已登记。",
            cancellationToken
        );
    }

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostTermAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        Only(nameof(Term));
        if (ModelState.IsValid)
            foreach (var why in TermChecks.WhyNot(Term!, View, Organization, Rules, Days.Today))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        var (starts, years) = (Term!.StartsOn!.Value, Term.Years!.Value);
        var term = new Term(id, Term.Number!.Value, starts, Term.EndsOn ?? Terms.Term.ComputeEnd(starts, years), years, Term.EndsOn is null);
        term.Approve(Term.ReplyNumber?.Trim() ?? "", Term.ReplyOn);
        db.Add(term);
        return await SaveAsync(
            "organizations.term.record",
            $"登记届期：{Organization.Name} {term.RecordTitle}",
            null,
            "届期已登记。",
            cancellationToken
        );
    }

    private async Task<IActionResult> SaveAsync(string act, string title, string? reason, string done, CancellationToken cancellationToken)
    {
        db.Act(act, title, reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return Told("另一位工作人员刚刚改动了这个工会的届期或干部，您填写的内容没有保存。请核对后再保存。");
        }
        this.Succeeded(done);
        return LocalRedirect($"~/admin/organizations/{Organization.Id}/committees");
    }

    private LocalRedirectResult Told(string why)
    {
        this.Failed(why);
        return LocalRedirect($"~/admin/organizations/{Organization.Id}/committees");
    }

    private void Only(string form)
    {
        JudgeOnly(form);
        if (form == nameof(Officer))
            Officer ??= new OfficerForm();
        else
            Term ??= new TermForm();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        Rules = await rules.ForAsync(Organization.Id, today, cancellationToken);
        Days = TermDays.From(today, Rules);
        View = await CommitteeView.ReadAsync(db, Organization, Rules, today, cancellationToken);
        Vacancies = Vacancy.AllOf(View, Rules, await calendars.CurrentAsync(cancellationToken), today);
        var standIns = await db.Below<StandIn>()
            .Where(s => s.OrganizationId == Organization.Id && s.Post == OfficerPost.Chair)
            .ToListAsync(cancellationToken);
        ChairStandIn = standIns.FirstOrDefault(s => s.IsOn(today));
        Elections = await db.Below<Election>()
            .Where(e => e.OrganizationId == Organization.Id)
            .OrderByDescending(e => e.Id)
            .ToListAsync(cancellationToken);
        MayOfficers = await _reach.MayAsync(Permissions.Officers, Organization);
        MayElect = await _reach.MayAsync(Permissions.Elections, Organization);
    }
}
