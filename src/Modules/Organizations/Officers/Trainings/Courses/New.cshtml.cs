using Microsoft.AspNetCore.Mvc;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>A course is entered; the people are picked on the next page.</summary>
[RequirePermission(Permissions.Officers)]
internal sealed class NewModel(UnionDbContext db, OrganizationReach reach, Access access, TimeProvider clock) : OrganizationPage(reach)
{
    [BindProperty]
    public CourseForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid? within, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(await KeeperAsync(within), Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        Input.Organizer = Organization.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? within, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(await KeeperAsync(within), Permissions.Officers, cancellationToken) is { } refusal)
            return refusal;
        if (Input.On > Today.Of(clock))
            ModelState.AddModelError("Input.On", "培训日期不能晚于今天：办完以后再登记。");
        if (!ModelState.IsValid)
            return Page();
        var training = Input.Make(Organization.Id);
        db.Add(training);
        db.Act("organizations.training.add", $"登记培训：{training.Course}");
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("培训已登记。请选择参加的人。");
        return LocalRedirect($"~/admin/officers/trainings/{training.Id}/participants");
    }

    private async Task<Guid> KeeperAsync(Guid? within) =>
        within ?? (await access.HeldAtAsync(Permissions.Officers) is [var first, ..] ? first : Guid.Empty);
}
