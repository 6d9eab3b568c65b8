using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Pages;

namespace Union.Organizations.Terms.Meetings;

/// <summary>Meetings of a union's members or delegates, and votes on removal.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, VoteOnRemoval vote, TimeProvider clock)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;
    private RuleSet _set = null!;

    [BindProperty]
    public MeetingForm? Input { get; set; }

    [BindProperty]
    public RemovalForm? Removal { get; set; }

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<Removal> Removals { get; private set; } = [];

    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public IReadOnlyList<YearCheck> Years { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public IEnumerable<SelectListItem> MeetingChoices => Meetings.Select(m => new SelectListItem($"{m.On:yyyy-MM-dd} {m.Topic}", m.Id.ToString()));

    public IEnumerable<SelectListItem> OfficerChoices =>
        Officers
            .Where(f => f.Body is not null && f.IsInOfficeOn(_set.On))
            .Select(f => new SelectListItem($"{f.PersonName}（{f.Body!.Value.DisplayName()}{f.Post.DisplayName()}）", f.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        Only(nameof(Input));
        if (ModelState.IsValid)
            foreach (var why in MeetingChecks.WhyNot(Input!, Organization, _set, _set.On))
                ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        var meeting = Input!.Make(id);
        db.Add(meeting);
        db.Act("organizations.meeting.record", $"登记会议：{Organization.Name} {meeting.Topic}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("会议已登记。");
        return LocalRedirect($"~/admin/organizations/{id}/meetings");
    }

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostRemovalAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Elections, cancellationToken) is { } refusal)
            return refusal;
        await ReadAsync(cancellationToken);
        Only(nameof(Removal));
        if (!ModelState.IsValid)
            return Page();
        var (isSaved, told) = await TryVoteAsync(cancellationToken);
        if (!isSaved)
        {
            ModelState.AddModelError("", told);
            return Page();
        }
        this.Succeeded(told);
        return LocalRedirect($"~/admin/organizations/{id}/meetings");
    }

    private async Task<(bool IsSaved, string Told)> TryVoteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await vote.RunAsync(Organization, Removal!, _set, cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return (false, "另一位工作人员刚刚改动了这个人的任职，表决没有保存。请核对后再登记。");
        }
    }

    private void Only(string form)
    {
        JudgeOnly(form);
        if (form == nameof(Input))
            (Input, Removal) = (Input ?? new MeetingForm(), null);
        else
            (Removal, Input) = (Removal ?? new RemovalForm(), null);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (id, today) = (Organization.Id, Today.Of(clock));
        _set = await rules.ForAsync(id, today, cancellationToken);
        Meetings = await db.Below<Meeting>()
            .Where(m => m.OrganizationId == id)
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .ToListAsync(cancellationToken);
        Removals = await db.Below<Removal>().Where(r => r.OrganizationId == id).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        Officers = await db.Below<Officer>().AsNoTracking().Where(f => f.OrganizationId == id).ToListAsync(cancellationToken);
        Years = YearCheck.Of(Meetings, Organization, _set, today);
        MayEdit = await _reach.MayAsync(Permissions.Elections, Organization);
    }
}
