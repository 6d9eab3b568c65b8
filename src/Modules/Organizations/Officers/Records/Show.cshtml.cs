using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Records;

/// <summary>Page of an officer: posts over time, trainings, appraisals, stand-ins, what was done.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, SaveAppraisal appraise, ActLog acts, TimeProvider clock)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    [BindProperty]
    public CorrectionForm? Input { get; set; }

    [BindProperty]
    public AppraisalForm? Appraisal { get; set; }

    public Officer Officer { get; private set; } = null!;

    public OfficerRecord Record { get; private set; } = null!;

    public TrainingDuty Duty { get; private set; } = null!;

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public StaleForm? Stale { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int? year, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        Input = CorrectionForm.Of(Officer);
        await ReadAsync(cancellationToken);
        Appraisal = Record.Appraisals.FirstOrDefault(a => a.OfficerId == id && a.Year == year) is { } asked
            ? AppraisalForm.Of(asked)
            : new AppraisalForm { Year = year };
        return Page();
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        Only(nameof(Input));
        if (!ModelState.IsValid || !await CorrectAsync(id, cancellationToken))
            return await AgainAsync(id, ModelState.IsValid, cancellationToken);
        this.Succeeded("资料已保存。");
        return Back(id);
    }

    [RequirePermission(Permissions.Officers)]
    public async Task<IActionResult> OnPostAppraiseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        Only(nameof(Appraisal));
        if (ModelState.IsValid && await TryAppraiseAsync(cancellationToken) is { } why)
            ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return await AgainAsync(id, false, cancellationToken);
        if (Stale is not null)
            return await AgainAsync(id, false, cancellationToken);
        this.Succeeded("评议已保存。");
        return Back(id);
    }

    private async Task<bool> CorrectAsync(Guid id, CancellationToken cancellationToken)
    {
        var officer = await db.Set<Officer>().SingleAsync(o => o.Id == id, cancellationToken);
        if (officer.Version != Input!.Version)
            return false;
        Input.WriteTo(officer);
        db.Raise(new OfficerChanged(officer.OrganizationId, id, officer.Post, OfficerChange.Corrected, Today.Of(clock)));
        db.Act("organizations.officer.correct", $"更正干部资料：{Organization.Name} {officer.RecordTitle}");
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

    private async Task<string?> TryAppraiseAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await appraise.RunAsync(Officer, Appraisal!, cancellationToken);
        }
        catch (FileRefusedException e)
        {
            return e.Message;
        }
        catch (DbUpdateException)
        {
            // Either the version moved on, or somebody recorded the same year a moment ago.
            db.ChangeTracker.Clear();
            var saved = await db.Set<Appraisal>()
                .AsNoTracking()
                .SingleOrDefaultAsync(a => a.OfficerId == Officer.Id && a.Year == Appraisal!.Year, cancellationToken);
            var last = saved is null ? null : (await acts.HistoryAsync(saved.Id, 1, cancellationToken)).FirstOrDefault();
            Stale = StaleForm.Between(last, (saved is null ? new AppraisalForm() : AppraisalForm.Of(saved)).Lines(), Appraisal!.Lines());
            Appraisal.Version = saved?.Version ?? 0;
            ModelState.Remove("Appraisal.Version");
            return null;
        }
    }

    // Shows the page once more with what was typed; after a stale save with the differences and the new version.
    private async Task<IActionResult> AgainAsync(Guid id, bool isStale, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Officer = await db.Below<Officer>().AsNoTracking().SingleAsync(o => o.Id == id, cancellationToken);
        if (isStale)
        {
            var last = (await acts.HistoryAsync(id, 1, cancellationToken)).FirstOrDefault();
            Stale = StaleForm.Between(last, CorrectionForm.Of(Officer).Lines(), Input!.Lines());
            Input.Version = Officer.Version;
            ModelState.Remove("Input.Version");
        }
        if (Stale is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        Input ??= CorrectionForm.Of(Officer);
        Appraisal ??= new AppraisalForm();
        await ReadAsync(cancellationToken);
        return Page();
    }

    private void Only(string form)
    {
        JudgeOnly(form);
        if (form == nameof(Input))
            (Input, Appraisal) = (Input ?? new CorrectionForm(), null);
        else
            (Appraisal, Input) = (Appraisal ?? new AppraisalForm(), null);
    }

    private async Task<ActionResult?> LoadAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        if (await db.Below<Officer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } found)
            return NotFound();
        Officer = found;
        return await RefuseAsync(found.OrganizationId, permission, cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        Duty = TrainingDuty.From(await rules.ForAsync(Organization.Id, today, cancellationToken));
        Record = await OfficerRecord.ReadAsync(db, Officer, Duty, today, cancellationToken);
        Acts = await acts.HistoryAsync(Officer.Id, 20, cancellationToken);
        MayEdit = await _reach.MayAsync(Permissions.Officers, Organization);
    }

    private LocalRedirectResult Back(Guid id) => LocalRedirect($"~/admin/officers/{id}");
}
