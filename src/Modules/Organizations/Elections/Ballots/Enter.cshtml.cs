using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Elections.Ballots;

/// <summary>One person types in what the tellers counted; until somebody else confirms it, it may be replaced.</summary>
[RequirePermission(Permissions.View)]
internal sealed class EnterModel(UnionDbContext db, BallotBox ballots, RuleBook rules, Access access, ICurrentUser user, TimeProvider clock)
    : PageModel
{
    private const int WriteIns = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public BodyKind Body { get; set; }

    [BindProperty(SupportsGet = true)]
    public OfficerPost Post { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Round { get; set; } = 1;

    [BindProperty]
    public BallotForm Input { get; set; } = new();

    public BallotSubject Of { get; private set; } = null!;

    public BallotQuestion Question { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        var known = await KnownAsync(cancellationToken);
        if (known?.IsConfirmed == true)
            return LocalRedirect($"~/admin/ballots/{known.Id}");
        Input = known is null ? Fresh() : BallotForm.Of(known);
        Input.Votes.AddRange(Enumerable.Range(0, WriteIns).Select(_ => new VoteRow()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await RefuseAsync(cancellationToken) is { } refusal)
            return refusal;
        if (Of.WhyClosed is { } closed)
            ModelState.AddModelError("", closed);
        if (Input.HeldOn > Today.Of(clock))
            ModelState.AddModelError("Input.HeldOn", "投票日期不能晚于今天，请填写实际投票的那一天。");
        if (ModelState.IsValid)
            foreach (var fault in BallotArithmetic.Faults(Input.Count()))
                ModelState.AddModelError("", fault);
        if (ModelState.IsValid && await SaveAsync(cancellationToken) is { } id)
        {
            this.Succeeded("计票已录入，请另一位工作人员核对纸质计票单后复核。");
            return LocalRedirect($"~/admin/ballots/{id}");
        }
        return Page();
    }

    private async Task<Guid?> SaveAsync(CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        if (known?.IsConfirmed == true || (known is not null && known.Version != Input.BasedOn))
            return Overtaken(
                known.IsConfirmed ? known.WhyNotConfirm(null)! : $"您填写期间，{known.EnteredBy} 保存了这份计票。请刷新页面核对后再录入。"
            );
        var sheet = known ?? new BallotSheet(Subject, Of.OrganizationId, Body, Post, Round);
        if (known is null)
            db.Add(sheet);
        var rule = CountingRules.From(await rules.ForAsync(Of.OrganizationId, Input.HeldOn!.Value, cancellationToken));
        sheet.Enter(Input.Count(), rule, Input.HeldOn!.Value, (user.Id, user.DisplayName), clock.GetUtcNow().UtcDateTime);
        db.Act("organizations.ballot.enter", $"录入计票：{Of.Title}，{Question.Title}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return sheet.Id;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Overtaken("另一位工作人员刚刚保存或复核了这份计票，您填写的内容没有保存。请刷新页面核对。");
        }
    }

    private Guid? Overtaken(string why)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return null;
    }

    private async Task<BallotSheet?> KnownAsync(CancellationToken cancellationToken) =>
        (await ballots.OfAsync(Subject, cancellationToken)).FirstOrDefault(s => s.Body == Body && s.Post == Post && s.Round == Round);

    private async Task<IActionResult?> RefuseAsync(CancellationToken cancellationToken)
    {
        if (
            await ballots.SubjectAsync(Subject, cancellationToken) is not { } subject
            || !await access.HasAsync(Permissions.View, subject.OrganizationId)
            || subject.Questions.FirstOrDefault(q => q.Body == Body && q.Post == Post) is not { } question
            || Round is < 1 or > 5
        )
            return NotFound();
        (Of, Question) = (subject, question);
        return await access.HasAsync(subject.Permission, subject.OrganizationId) ? null : Forbid();
    }

    private BallotForm Fresh() =>
        new()
        {
            HeldOn = Today.Of(clock),
            Seats = Question.Seats,
            Entitled = Question.Entitled ?? Of.Entitled,
            Invalid = 0,
            Votes = [.. Question.Candidates.Select(n => new VoteRow { Name = n })],
        };
}
