using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.LegalPersons;

[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, Procedures procedures, OpenLegalPerson open) : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public CertificateForm Input { get; set; } = new();

    public LegalPerson? Legal { get; private set; }

    public CaseView? Case { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await LoadAsync(cancellationToken);
        if (Legal is not null)
            Input = CertificateForm.Of(Legal);
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
        if (ModelState.IsValid && await SaveAsync(Legal, cancellationToken) is { } problem)
            ModelState.AddModelError("", problem);
        if (!ModelState.IsValid)
            return Page();
        this.Succeeded("证书内容已保存。");
        return Back(id);
    }

    private async Task<string?> SaveAsync(LegalPerson legal, CancellationToken cancellationToken)
    {
        if (legal.Version != Input.Version)
            return "证书内容刚被他人修改。请核对后再保存；您填写的内容还在下面。";
        if (legal.Certify(Input.Code, Input.Name, Input.Address, Input.Representative, Input.IssuedOn!.Value, Input.EndsOn!.Value) is { } why)
            return why;
        if (Input.ChangedOn is { } changed)
            legal.Change(changed);
        db.Act("organizations.legal-person.certificate", $"登记证书内容：{legal.Name}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "证书内容刚被他人修改。请刷新页面，核对后再保存。";
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        MayEdit = await _reach.MayAsync(Permissions.LegalPersons, Organization);
        Legal = await db.Set<LegalPerson>().SingleOrDefaultAsync(l => l.Id == Organization.Id, cancellationToken);
        if (Legal is not null)
            Case = await procedures.ViewAsync(Legal, cancellationToken);
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"~/admin/organizations/{id}/legal-person");
}
