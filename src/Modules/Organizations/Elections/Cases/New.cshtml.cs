using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Elections.Cases;

[RequirePermission(Permissions.Elections)]
internal sealed class NewModel(
    UnionDbContext db,
    OrganizationReach reach,
    NewChecks checks,
    Superiors superiors,
    Work.Procedures.Procedures procedures,
    RuleBook rules
) : OrganizationPage(reach)
{
    [BindProperty]
    public NewForm Input { get; set; } = new();

    public Term? Term { get; private set; }

    public string SeatsHint { get; private set; } = "";

    public string AuditHint { get; private set; } = "";

    public string WomenHint { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        ModelState.Clear();
        var left = await db.Set<Officer>()
            .Where(f => f.OrganizationId == id && f.Post == OfficerPost.Chair)
            .OrderByDescending(f => f.From)
            .FirstOrDefaultAsync(cancellationToken);
        Input.Kind = left?.To is null ? ElectionKind.ReElection : ElectionKind.ByElection;
        Input.Form = MeetingForm.Assembly;
        Input.Entitled = Organization.Members > 0 ? Organization.Members : null;
        if (left?.To is { } since)
            (Input.VacantPost, Input.VacantSince) = (OfficerPost.Chair, since);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        if (ModelState.IsValid)
            foreach (var why in await checks.WhyNotAsync(Input, Organization, Term, cancellationToken))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        var election = new Election(Organization, Input.Kind!.Value, Term, await superiors.OfAsync(Organization));
        Input.WriteTo(election);
        db.Add(election);
        await procedures.StartAsync(election, Input.BegunOn ?? procedures.Today, cancellationToken);
        db.Act("organizations.election.start", $"开始{election.RecordTitle}", Input.EarlyReason);
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("已经开始筹备，下面列出每一步还差什么。");
        return LocalRedirect("~" + election.Link);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var set = await rules.ForAsync(Organization.Id, procedures.Today, cancellationToken);
        var (size, audit) = (CommitteeSize.OfCommittee(Organization.Members, set), CommitteeSize.OfAudit(set));
        var women = WomensCommittee.For(Organization.WomenMembers, Organization.WomenWorkers, set);
        SeatsHint = $"会员 {Organization.Members} 人，委员会为 {size.Least}—{size.Most} 人（{size.Basis}）。";
        AuditHint = $"{audit.Least}—{audit.Most} 人（{audit.Basis}）。";
        WomenHint = women.IsRequired ? $"应当建立女职工委员会（{women.Basis}）。" : "可以只设一名女职工委员，不选举委员会时填 0。";
        Term = await db.Set<Term>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.OrganizationId == Organization.Id && t.ClosedOn == null, cancellationToken);
    }
}
