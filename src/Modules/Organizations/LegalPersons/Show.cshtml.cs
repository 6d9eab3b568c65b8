using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.LegalPersons;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, Procedures procedures, OpenLegalPerson open, ActLog acts)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public CertificateForm Input { get; set; } = new();

    [BindProperty]
    public PapersForm Papers { get; set; } = new();

    public LegalPerson? Legal { get; private set; }

    public CaseView? Case { get; private set; }

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public LegalStanding Standing => LegalStandings.Of(Case?.State.Code, Legal?.EndsOn, procedures.Today);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        if (Legal is not null)
            (Input, Papers) = (CertificateForm.Of(Legal), PapersForm.Of(Legal));
        return Page();
    }

    [RequirePermission(Permissions.LegalPersons)]
    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.LegalPersons, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        if (Legal is null && Organization.MayBeRegistered)
            await open.RunAsync(Organization, cancellationToken);
        return Back(id);
    }

    [RequirePermission(Permissions.LegalPersons)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.LegalPersons, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        if (Legal is null)
            return NotFound();
        JudgeOnly(nameof(Input));
        Papers = PapersForm.Of(Legal);
        if (!ModelState.IsValid)
            return Page();
        if (Legal.Version != Input.Version)
            return await StaleAsync(Input.Lines(), l => CertificateForm.Of(l).Lines(), cancellationToken);
        if (Certify(Legal) is { } why)
        {
            ModelState.AddModelError("", why);
            return Page();
        }
        return await SavedAsync("organizations.legal-person.certificate", $"登记证书内容：{Legal.Name}", cancellationToken)
            ? Done(id, "证书内容已保存。")
            : await StaleAsync(Input.Lines(), l => CertificateForm.Of(l).Lines(), cancellationToken);
    }

    [RequirePermission(Permissions.LegalPersons)]
    public async Task<IActionResult> OnPostPapersAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.LegalPersons, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        if (Legal is null)
            return NotFound();
        JudgeOnly(nameof(Papers));
        Input = CertificateForm.Of(Legal);
        if (Papers.WhyNot(procedures.Today) is { } why)
            ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        if (Legal.Version != Papers.Version)
            return await StaleAsync(Papers.Lines(), l => PapersForm.Of(l).Lines(), cancellationToken);
        Papers.WriteTo(Legal);
        return await SavedAsync("organizations.legal-person.papers", $"登记法人材料：{Legal.Name}", cancellationToken)
            ? Done(id, "材料已保存。")
            : await StaleAsync(Papers.Lines(), l => PapersForm.Of(l).Lines(), cancellationToken);
    }

    private string? Certify(LegalPerson legal)
    {
        if (legal.Certify(Input.Code, Input.Name, Input.Address, Input.Representative, Input.IssuedOn!.Value, Input.EndsOn!.Value) is { } why)
            return why;
        if (Input.ChangedOn is { } changed)
            legal.Change(changed);
        return null;
    }

    private async Task<bool> SavedAsync(string act, string title, CancellationToken cancellationToken)
    {
        db.Act(act, title);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return false;
        }
    }

    // What was typed stays in the form, with the version it must now be saved upon.
    private async Task<IActionResult> StaleAsync(
        IReadOnlyList<(string Label, string Text)> mine,
        Func<LegalPerson, IReadOnlyList<(string Label, string Text)>> lines,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.Clear();
        await LoadAsync(cancellationToken);
        // The record carries the union's id: only acts upon the legal person are meant.
        var filter = new ActFilter { RecordId = Legal!.Id, Name = "organizations.legal-person" };
        Stale = StaleForm.Between((await acts.PageAsync(filter, null, 1, cancellationToken)).FirstOrDefault(), lines(Legal), mine);
        Input.Version = Papers.Version = Legal.Version;
        ModelState.Remove("Input.Version");
        ModelState.Remove("Papers.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        MayEdit = await _reach.MayAsync(Permissions.LegalPersons, Organization);
        Legal = await db.Set<LegalPerson>().SingleOrDefaultAsync(l => l.Id == Organization.Id, cancellationToken);
        if (Legal is not null)
            Case = await procedures.ViewAsync(Legal, cancellationToken);
    }

    private LocalRedirectResult Done(Guid id, string told)
    {
        this.Succeeded(told);
        return Back(id);
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"~/admin/organizations/{id}/legal-person");
}
