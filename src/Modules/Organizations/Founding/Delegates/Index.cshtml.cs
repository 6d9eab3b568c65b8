using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Enrolments;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Founding.Delegates;

/// <summary>会员代表: how many, how they fall on the departments, who was elected.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, FoundingReach reach, FoundingFiles files, RuleBook rules, TimeProvider clock)
    : FoundingPage(db, reach, files)
{
    private static readonly string[] Open = ["FOUNDING_APPROVED", "MEMBERS_ENROLLED"];

    [BindProperty, Display(Name = "代表名额"), Range(1, 2000)]
    public int Seats { get; set; }

    /// <summary>Delegates per department, in the order of the table.</summary>
    [BindProperty]
    public List<int?> Quotas { get; set; } = [];

    public Allocation Allocation { get; private set; } = null!;

    public AppliedRule<int> CongressFrom { get; private set; } = null!;

    public bool IsOpen => Open.Contains(State);

    public ILookup<string, Enrolment> NotElected =>
        Record.Members.Where(m => Record.Delegates.All(d => d.EnrolmentId != m.Id)).ToLookup(m => m.Department, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await ShowAsync(id, false, cancellationToken) ?? Page();

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostSeatsAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        if (WhyFixed("代表名额", Open) is { } why)
            ModelState.AddModelError("", why);
        else if (Seats > Record.Members.Count)
            ModelState.AddModelError(nameof(Seats), $"代表名额 {Seats} 名，多于会员 {Record.Members.Count} 人，请改小。");
        if (!ModelState.IsValid)
            return Page();
        Founding.DelegateSeats = Seats;
        Founding.ShareOut(new Dictionary<string, int>());
        return await SavedAsync("organizations.founding.quota", $"代表名额定为 {Seats} 名", cancellationToken);
    }

    /// <summary>Departments may get more or fewer than their members give, the whole stays the same.</summary>
    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostQuotasAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        Seats = Founding.DelegateSeats;
        foreach (var why in WhyNotShareOut())
            ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
            return Page();
        Founding.ShareOut(Allocation.Departments.Select((d, i) => (d.Name, Quotas[i]!.Value)).ToDictionary());
        return await SavedAsync("organizations.founding.quota", "调整各部门的代表名额", cancellationToken);
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostElectAsync(Guid id, Guid? member, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (Record.Members.FirstOrDefault(m => m.Id == member) is not { } chosen)
            return NotFound();
        if (WhyNotElect(chosen) is { } why)
        {
            ModelState.AddModelError("", why);
            return Page();
        }
        Db.Add(new MeetingDelegate(Founding, chosen));
        return await SavedAsync("organizations.founding.delegate", $"登记会员代表：{chosen.PersonName}", cancellationToken);
    }

    [RequirePermission(Permissions.Founding)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, [FromForm] Guid delegated, CancellationToken cancellationToken)
    {
        if (await ShowAsync(id, true, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        if (await Db.Set<MeetingDelegate>().SingleOrDefaultAsync(d => d.Id == delegated && d.FoundingId == id, cancellationToken) is not { } row)
            return NotFound();
        if (WhyFixed("会员代表", Open) is { } why)
        {
            ModelState.AddModelError("", why);
            return Page();
        }
        Db.Remove(row);
        return await SavedAsync("organizations.founding.undelegate", $"去掉会员代表：{row.PersonName}", cancellationToken);
    }

    private IEnumerable<string> WhyNotShareOut()
    {
        if (WhyFixed("代表名额", Open) is { } why)
        {
            yield return why;
            yield break;
        }
        if (Quotas.Count != Allocation.Departments.Count || Quotas.Contains(null))
        {
            yield return "各部门的名额都要填写整数；会员名册刚有改动的，请核对后再保存。";
            yield break;
        }
        foreach (var (department, seats) in Allocation.Departments.Zip(Quotas.Select(q => q!.Value)))
        {
            if (seats < 0 || seats > department.Members)
                yield return $"“{department.Name}”有会员 {department.Members} 人，名额不能是 {seats} 名。";
            else if (seats < department.Elected)
                yield return $"“{department.Name}”已经登记代表 {department.Elected} 名，名额不能少于这个数。请先去掉代表。";
        }
        if (Quotas.Sum(q => q!.Value) is var sum && sum != Founding.DelegateSeats)
            yield return $"各部门的名额合计 {sum} 名，要等于定的 {Founding.DelegateSeats} 名。";
    }

    private string? WhyNotElect(Enrolment member)
    {
        if (WhyFixed("会员代表", Open) is { } why)
            return why;
        if (Record.Delegates.Any(d => d.EnrolmentId == member.Id))
            return $"{member.PersonName}已经是会员代表。";
        var department = Allocation.Departments.First(d => d.Name == member.Department);
        return department.Elected >= department.Seats
            ? $"“{department.Name}”的代表名额是 {department.Seats} 名，已经登记满了，当选的不能多于名额。请先核对名额或去掉一名（会员代表名额分配方案）。"
            : null;
    }

    private async Task<ActionResult?> ShowAsync(Guid id, bool forChange, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, forChange, cancellationToken) is { } refusal)
            return refusal;
        Allocation = Allocation.Of(Record);
        if (!forChange)
            Seats = Founding.DelegateSeats;
        CongressFrom = (await rules.ForAsync(Founding.OrganizationId, Today.Of(clock), cancellationToken)).Applied(OrganizationRules.CongressFrom);
        return null;
    }

    private async Task<IActionResult> SavedAsync(string act, string title, CancellationToken cancellationToken)
    {
        Db.Act(act, $"{title}（{Founding.Name}）");
        await Db.SaveChangesAsync(cancellationToken);
        this.Succeeded("已保存。");
        return LocalRedirect($"~{Founding.Link}/delegates");
    }
}
