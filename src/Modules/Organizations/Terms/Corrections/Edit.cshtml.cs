using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Terms.Corrections;

/// <summary>Corrects a recorded term: its number, days, reply.</summary>
[RequirePermission(Permissions.Elections)]
internal sealed class EditModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, ActLog acts, TimeProvider clock) : OrganizationPage(reach)
{
    [BindProperty]
    public CorrectionForm Input { get; set; } = new();

    public Term Term { get; private set; } = null!;

    public StaleForm? Stale { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid termId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, termId, cancellationToken) is { } refusal)
            return refusal;
        Input = CorrectionForm.Of(Term);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid termId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, termId, cancellationToken) is { } refusal)
            return refusal;
        if (ModelState.IsValid)
            await CheckAsync(cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        if (!await SaveAsync(cancellationToken))
            return await StaleAsync(termId, cancellationToken);
        this.Succeeded("届期已更正。");
        return LocalRedirect($"~/admin/organizations/{id}/committees");
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var (today, own) = (Today.Of(clock), Term.Id);
        var others = await db.Set<Term>()
            .AsNoTracking()
            .Where(t => t.OrganizationId == Organization.Id && t.Id != own)
            .ToListAsync(cancellationToken);
        var set = await rules.ForAsync(Organization.Id, today, cancellationToken);
        foreach (var why in CorrectionChecks.WhyNot(Input, Term, others, Organization, set, today))
            ModelState.AddModelError("", why);
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        if (Term.Version != Input.Version)
            return false;
        Input.WriteTo(Term);
        db.Act("organizations.term.correct", $"更正届期：{Organization.Name} {Term.RecordTitle}", Input.Reason!.Trim());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody corrected it, or took its number, a moment ago.
            return false;
        }
    }

    private async Task<PageResult> StaleAsync(Guid termId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Term = await db.Set<Term>().SingleAsync(t => t.Id == termId, cancellationToken);
        var last = (await acts.HistoryAsync(termId, 1, cancellationToken)).FirstOrDefault();
        Stale = StaleForm.Between(last, CorrectionForm.Of(Term).Lines(), Input.Lines());
        Input.Version = Term.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<ActionResult?> LoadAsync(Guid id, Guid termId, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        if (await db.Set<Term>().SingleOrDefaultAsync(t => t.Id == termId && t.OrganizationId == id, cancellationToken) is not { } term)
            return NotFound();
        Term = term;
        return null;
    }
}
