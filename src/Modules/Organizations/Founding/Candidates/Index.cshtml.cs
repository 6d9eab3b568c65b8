using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.People;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Candidates;

/// <summary>候选人: who is proposed for what; who is excluded is refused at once, with the rule.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, FoundingReach reach, FoundingFiles files, RuleBook rules, TimeProvider clock)
    : FoundingPage(db, reach, files)
{
    private static readonly string[] Open =
    [
        "PROSPECT",
        "ADVOCATED",
        "PREP_GROUP_FORMED",
        "REQUESTED",
        "FOUNDING_APPROVED",
        "MEMBERS_ENROLLED",
        "DELEGATES_ELECTED",
    ];

    private static readonly Dictionary<BodyKind, OfficerPost[]> PostsOf = new()
    {
        [BodyKind.UnionCommittee] = [OfficerPost.Member, OfficerPost.Chair, OfficerPost.ViceChair, OfficerPost.Organizer],
        [BodyKind.FundsAudit] = [OfficerPost.Member, OfficerPost.AuditHead],
        [BodyKind.Women] = [OfficerPost.Member, OfficerPost.WomenHead],
    };

    [BindProperty]
    public CandidateForm Input { get; set; } = new();

    /// <summary>The candidate that is corrected; null while a new one is proposed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    public RuleSet Rules { get; private set; } = null!;

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public bool IsOpen => Open.Contains(State);

    public static IReadOnlyList<SelectListItem> Bodies => [.. PostsOf.Keys.Select(b => new SelectListItem(b.DisplayName(), b.ToString()))];

    public static IReadOnlyList<SelectListItem> Posts =>
        [.. PostsOf.Values.SelectMany(p => p).Distinct().Select(p => new SelectListItem(p.DisplayName(), p.ToString()))];

    public static IReadOnlyList<SelectListItem> Sexes { get; } = EnumChoices.Of<Sex>();

    public CommitteeSize Size => CommitteeSize.OfCommittee(Record.Members.Count, Rules);

    public CommitteeSize AuditSize => CommitteeSize.OfAudit(Rules);

    public WomensCommittee Women => WomensCommittee.For(Record.Women, Record.WomenWorkers, Rules);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, false, cancellationToken) is { } refusal)
            return refusal;
        if (Edit is null)
            return Page();
        if (Record.Candidates.FirstOrDefault(c => c.Id == Edit) is not { } candidate)
            return NotFound();
        Input = CandidateForm.Of(candidate);
        return Page();
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        if (WhyFixed("候选人", Open) is { } why)
            ModelState.AddModelError("", why);
        if (ModelState.IsValid)
            Check();
        if (!ModelState.IsValid)
            return Page();
        var proposed = new Candidate(Founding, Input.Body!.Value, Input.PersonName!.Trim());
        Input.WriteTo(proposed);
        foreach (var reason in CandidateChecks.WhyNot(proposed, Rules))
            ModelState.AddModelError("", reason);
        if (!ModelState.IsValid)
            return Page();
        if (Edit is not null)
            return await CorrectAsync(cancellationToken);
        Db.Add(proposed);
        return await SavedAsync("organizations.founding.candidate", $"提出候选人：{proposed.PersonName}", cancellationToken);
    }

    private async Task<IActionResult> CorrectAsync(CancellationToken cancellationToken)
    {
        if (await Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == Edit && c.FoundingId == Founding.Id, cancellationToken) is not { } candidate)
            return NotFound();
        if (candidate.Version != Input.BasedOn)
        {
            ModelState.AddModelError("", $"您填写期间，别人改过“{candidate.PersonName}”的资料。上面的名单是最新的，请核对后再保存。");
            (Input.BasedOn, Response.StatusCode) = (candidate.Version, StatusCodes.Status409Conflict);
            ModelState.Remove("Input.BasedOn");
            return Page();
        }
        Input.WriteTo(candidate);
        return await SavedAsync("organizations.founding.candidate", $"修改候选人：{candidate.PersonName}", cancellationToken);
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid candidate, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (await Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == candidate && c.FoundingId == id, cancellationToken) is not { } row)
            return NotFound();
        if (WhyFixed("候选人", Open) is { } why)
        {
            ModelState.AddModelError("", why);
            return Page();
        }
        Db.Remove(row);
        return await SavedAsync("organizations.founding.uncandidate", $"去掉候选人：{row.PersonName}", cancellationToken);
    }

    private void Check()
    {
        var (body, name) = (Input.Body!.Value, Input.PersonName!.Trim());
        if (!PostsOf.TryGetValue(body, out var posts) || !posts.Contains(Input.Post!.Value))
            ModelState.AddModelError("Input.Post", $"{Input.Post!.Value.DisplayName()}不是{body.DisplayName()}的职务，请改选。");
        if (Record.For(body).Any(c => c.PersonName == name && c.Id != Edit))
            ModelState.AddModelError("Input.PersonName", $"“{name}”已经是{body.DisplayName()}的候选人；同名的两个人请在姓名后注明部门。");
        if (body == BodyKind.Women && Input.Sex == Sex.Male)
            ModelState.AddModelError("Input.Sex", "女职工委员会的委员由女会员担任，请改选。");
        if (Input.Post == OfficerPost.Chair && !Founding.IsChairDirect && Record.For(body).Any(c => c.Post == OfficerPost.Chair && c.Id != Edit))
            ModelState.AddModelError("Input.Post", "主席由委员会选举，只提一位拟任主席的人选；要先去掉原来的人选。");
    }

    private async Task<ActionResult?> ShowAsync(Guid id, bool forChange, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, forChange, cancellationToken) is { } refusal)
            return refusal;
        Rules = await rules.ForAsync(Founding.OrganizationId, Today.Of(clock), cancellationToken);
        Faults = IsOpen ? CandidateChecks.Faults(Record, Rules) : [];
        return null;
    }

    private async Task<IActionResult> SavedAsync(string act, string title, CancellationToken cancellationToken)
    {
        Db.Act(act, $"{title}（{Founding.Name}）");
        await Db.SaveChangesAsync(cancellationToken);
        this.Succeeded("已保存。");
        return LocalRedirect($"~{Founding.Link}/candidates");
    }
}
