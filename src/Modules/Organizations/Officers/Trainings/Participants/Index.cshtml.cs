using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers.Register;
using Union.Organizations.Officers.Trainings.Courses;
using Union.Organizations.Tree;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Trainings.Participants;

/// <summary>Picks the people of a course from a union or its subtree: some, or all that the filter shows.</summary>
[RequirePermission(Permissions.Officers)]
internal sealed class IndexModel(OrganizationReach reach, CourseBook courses) : OrganizationPage(reach)
{
    private const int PageSize = 50;

    public Training Training { get; private set; } = null!;

    public OfficerFilter Filter { get; private set; } = new();

    public KeyPage<OfficerMatch> Rows { get; private set; } = KeyPage.Empty<OfficerMatch>();

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] OfficerFilter filter, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal)
            return refusal;
        Filter = filter;
        if (await courses.CandidatesAsync(Training, filter, cancellationToken) is not { } rows)
            return NotFound();
        var ask = KeyRequest.From(Request, PageSize);
        var total = await rows.LongCountAsync(cancellationToken);
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(m => m.Officer.Id < key) : rows.Where(m => m.Officer.Id > key);
        rows = ask.IsBackward ? rows.OrderByDescending(m => m.Officer.Id) : rows.OrderBy(m => m.Officer.Id);
        Rows = KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, m => m.Officer.Id.ToString(), total);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid[] officers, [FromQuery] OfficerFilter filter, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal)
            return refusal;
        return await EnterAsync(id, filter, rows => rows.Where(m => officers.Contains(m.Officer.Id)), cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(Guid id, [FromQuery] OfficerFilter filter, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal)
            return refusal;
        return await EnterAsync(id, filter, rows => rows, cancellationToken);
    }

    private async Task<IActionResult> EnterAsync(
        Guid id,
        OfficerFilter filter,
        Func<IQueryable<OfficerMatch>, IQueryable<OfficerMatch>> which,
        CancellationToken cancellationToken
    )
    {
        if (await courses.CandidatesAsync(Training, filter, cancellationToken) is not { } rows)
            return NotFound();
        var people = await which(rows).OrderBy(m => m.Officer.Id).Take(CourseBook.Most).Select(m => m.Officer).ToListAsync(cancellationToken);
        try
        {
            await courses.EnterAsync(Training, people, cancellationToken);
        }
        catch (DbUpdateException)
        {
            this.Failed("另一位工作人员刚刚登记了其中的人，这一次没有保存。请核对后再选。");
            return LocalRedirect($"~/admin/officers/trainings/{id}/participants");
        }
        if (people.Count == 0)
            this.Failed("没有选人。请在姓名前打勾，或按“登记全部”。");
        else
            this.Succeeded($"登记了 {people.Count} 人。");
        return LocalRedirect(people.Count == 0 ? $"~/admin/officers/trainings/{id}/participants" : $"~/admin/officers/trainings/{id}");
    }

    private async Task<ActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        Training = found;
        return await RefuseAsync(found.OrganizationId, Permissions.Officers, cancellationToken);
    }
}
