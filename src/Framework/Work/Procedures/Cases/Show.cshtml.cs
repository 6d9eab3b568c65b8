using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Work.Procedures.Cases;

/// <summary>Takes the steps of any procedure; the panel on a subject's page sends its forms here.</summary>
[SignedIn]
internal sealed class ShowModel(CaseReach reach, Procedures procedures) : PageModel
{
    private IProcedureSubject _subject = null!;

    [BindProperty]
    public CaseInput Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public ProcedurePanel Panel => new(View, Input);

    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public string? Tried { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            () => procedures.TakeAsync(_subject, Input.Move, new MoveInput(Input.Version, Input.On, Input.Note), cancellationToken),
            () => $"“{View.Procedure.Move(Input.Move)?.Name}”已办理。",
            cancellationToken
        );

    public Task<IActionResult> OnPostPauseAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, () => procedures.PauseAsync(_subject, Input.Note, cancellationToken), () => "已中止计时。", cancellationToken);

    public Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, () => procedures.ResumeAsync(_subject, cancellationToken), () => "已恢复计时。", cancellationToken);

    public Task<IActionResult> OnPostExtendAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            () => procedures.ExtendAsync(_subject, Input.Deadline, Input.On, Input.Note, cancellationToken),
            () => "期限已延长。",
            cancellationToken
        );

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<MoveOutcome>> act, Func<string> done, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var outcome = await act();
        if (outcome.IsDone)
        {
            this.Succeeded(done());
            return LocalRedirect("~" + View.Case.SubjectLink);
        }
        Tried = View.Procedure.Move(Input.Move)?.Name;
        Reasons = outcome.Reasons;
        await LoadAsync(id, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await reach.FindAsync(id, cancellationToken) is not { } found
            || await procedures.ViewAsync(found.Subject, cancellationToken) is not { } view
        )
            return false;
        (_subject, View) = (found.Subject, view);
        return true;
    }
}
