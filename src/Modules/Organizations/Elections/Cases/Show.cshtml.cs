using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Terms;
using Union.Web.Pages;
using Union.Work.Documents.Subjects;

namespace Union.Organizations.Elections.Cases;

/// <summary>One election: where it stands, its candidates, ballots, papers and the term the reply states.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(
    UnionDbContext db,
    Work.Procedures.Procedures procedures,
    BallotBox ballots,
    PaperPanels papers,
    CandidateChecks checks,
    Access access
) : PageModel
{
    [BindProperty]
    public CandidateForm Input { get; set; } = new();

    public Election Election { get; private set; } = null!;

    public CaseView View { get; private set; } = null!;

    public IReadOnlyList<ElectionCandidate> Candidates { get; private set; } = [];

    public IReadOnlyList<BallotQuestion> Questions { get; private set; } = [];

    public BallotPanel? Ballots { get; private set; }

    public PaperPanel? Papers { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayReply { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        ModelState.Clear();
        return await ShowAsync(cancellationToken);
    }

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostCandidateAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        var question = Questions.FirstOrDefault(q => $"{q.Body}-{q.Post}" == Input.Question);
        if (question is null)
            ModelState.AddModelError("Input.Question", "请选择选举项目。");
        if (ModelState.IsValid)
            foreach (var why in await checks.WhyNotAsync(Election, View.Case.State, Input, question!, cancellationToken))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return await ShowAsync(cancellationToken);
        db.Add(
            new ElectionCandidate(Election, question!.Body, question.Post, Input.PersonName!.Trim())
            {
                Sex = Input.Sex!.Value,
                Duty = Input.Duty?.Trim() ?? "",
                Phone = Input.Phone?.Trim() ?? "",
                Engagement = Input.Engagement,
            }
        );
        db.Act("organizations.candidate.add", $"登记候选人：{Election.RecordTitle}，{question.Title}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("候选人已登记。");
        return LocalRedirect("~" + Election.Link);
    }

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid candidateId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        if (View.Case.State is not (ElectionStates.Preparing or ElectionStates.Requested or ElectionStates.Agreed or ElectionStates.Delegates))
            return Told("候选人已经上报，不能再删除。");
        if (
            await db.Set<ElectionCandidate>().SingleOrDefaultAsync(c => c.Id == candidateId && c.ElectionId == id, cancellationToken)
            is not { } candidate
        )
            return NotFound();
        db.Remove(candidate);
        db.Act("organizations.candidate.remove", $"删除候选人：{Election.RecordTitle}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("候选人已删除。");
        return LocalRedirect("~" + Election.Link);
    }

    [RequirePermission(Permissions.ApproveFounding)]
    public async Task<IActionResult> OnPostTermAsync(Guid id, DateOnly? startsOn, DateOnly? endsOn, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayReply)
            return Forbid();
        var why =
            View.State.IsFinal ? "已经办结，任期不能再改。"
            : startsOn is null ? "请填写任期开始日期。"
            : endsOn is { } ends ? Term.WhyNot(startsOn.Value, ends)
            : null;
        if (why is not null)
            return Told(why);
        Election.StateTerm(startsOn!.Value, endsOn);
        db.Act("organizations.election.term", $"登记批复写明的任期：{Election.RecordTitle}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded(endsOn is null ? "任期已登记；批复没有写明届满日期，按年数推算并注明。" : "任期已登记。");
        return LocalRedirect("~" + Election.Link);
    }

    private LocalRedirectResult Told(string why)
    {
        this.Failed(why);
        return LocalRedirect("~" + Election.Link);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await db.Set<Election>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } election
            || !await access.HasAsync(Permissions.View, election.OrganizationId)
            || await procedures.ViewAsync(election, cancellationToken) is not { } view
        )
            return false;
        (Election, View) = (election, view);
        Candidates = await db.Set<ElectionCandidate>()
            .AsNoTracking()
            .Where(c => c.ElectionId == id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        Questions = ElectionQuestions.Of(election, Candidates);
        MayEdit = await access.HasAsync(Permissions.Elections, election.OrganizationId);
        MayReply = await access.HasAsync(Permissions.ApproveFounding, election.SuperiorId);
        return true;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (View.Case.State is ElectionStates.Notice or ElectionStates.Held or ElectionStates.ResultReported or ElectionStates.Done)
            Ballots = new BallotPanel(
                (await ballots.SubjectAsync(Election.Id, cancellationToken))!,
                await ballots.OfAsync(Election.Id, cancellationToken),
                MayEdit && View.Case.State == ElectionStates.Notice
            );
        Papers = await papers.OfAsync(Election.Id, cancellationToken);
        return Page();
    }
}
