using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Cases;
using Union.Organizations.HealthCards;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Assemblies;

/// <summary>大会选举: who may come, who came, quorum and majority line by line, the counts of the ballots.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(
    UnionDbContext db,
    FoundingReach reach,
    FoundingFiles files,
    RuleBook rules,
    BallotBox ballots,
    ActLog acts,
    TimeProvider clock
) : FoundingPage(db, reach, files)
{
    private static readonly string[] Open = ["MEMBERS_ENROLLED", "DELEGATES_ELECTED", "CANDIDATES_REPORTED", "CANDIDATES_APPROVED"];

    [BindProperty]
    public AssemblyForm Input { get; set; } = new();

    public AppliedRule<Fraction> Quorum { get; private set; } = null!;

    public AppliedRule<Fraction> Majority { get; private set; } = null!;

    public BallotPanel? Ballots { get; private set; }

    public StaleForm? Stale { get; private set; }

    public bool IsOpen => Open.Contains(State);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, false, cancellationToken) is { } refusal)
            return refusal;
        Input = AssemblyForm.Of(Record.Assembly, Record.Electors);
        return Page();
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        Check();
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(id, cancellationToken);
        this.Succeeded("大会情况已保存。");
        return LocalRedirect($"~{Founding.Link}/assembly");
    }

    private void Check()
    {
        if (WhyFixed("大会情况", Open) is { } why)
            ModelState.AddModelError("", why);
        if (Input.Present > Input.Entitled)
            ModelState.AddModelError("Input.Present", $"实到会 {Input.Present} 人，多于应到会 {Input.Entitled} 人，请核对签到表。");
        if (Input.Present > 0 && Input.HeldOn > Today.Of(clock))
            ModelState.AddModelError("Input.HeldOn", "大会还没有召开，实到会人数先不填。");
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        var assembly = await Db.Set<Assembly>().SingleOrDefaultAsync(a => a.FoundingId == Founding.Id, cancellationToken);
        if (Input.BasedOn != (assembly?.Version ?? 0))
            return false;
        if (assembly is null)
            Db.Add(assembly = new Assembly(Founding));
        Input.WriteTo(assembly);
        Db.Act("organizations.founding.assembly", $"登记大会情况：{Founding.Name}");
        try
        {
            await Db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(Guid id, CancellationToken cancellationToken)
    {
        Db.ChangeTracker.Clear();
        await ShowAsync(id, true, cancellationToken);
        var last = Record.Assembly is { } saved ? (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault() : null;
        Stale = StaleForm.Between(last, AssemblyForm.Of(Record.Assembly, Record.Electors).Lines(), Input.Lines());
        Input.BasedOn = Record.Assembly?.Version ?? 0;
        ModelState.Remove("Input.BasedOn");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<ActionResult?> ShowAsync(Guid id, bool forChange, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, forChange, cancellationToken) is { } refusal)
            return refusal;
        var set = await rules.ForAsync(Founding.OrganizationId, Today.Of(clock), cancellationToken);
        (Quorum, Majority) = (set.Applied(OrganizationRules.Quorum), set.Applied(OrganizationRules.Majority));
        if (await ballots.SubjectAsync(id, cancellationToken) is { } subject)
            Ballots = new BallotPanel(subject, await ballots.OfAsync(id, cancellationToken), MayEdit && subject.WhyClosed is null);
        return null;
    }
}
