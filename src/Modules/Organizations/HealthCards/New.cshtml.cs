using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Documents;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.HealthCards;

/// <summary>Writes down an organization below this one. It is active only with the superior's reply (工会法§12); without one it is preparing.</summary>
[RequirePermission(Permissions.Edit)]
internal sealed class NewModel(UnionDbContext db, OrganizationReach reach, TimeProvider clock) : OrganizationPage(reach)
{
    [BindProperty]
    public NewForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await RefuseAsync(id, Permissions.Edit, cancellationToken) ?? (IActionResult)Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Edit, cancellationToken) is { } refusal)
            return refusal;
        await CheckAsync(cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        var created = await CreateAsync(cancellationToken);
        this.Succeeded(created.State == OrganizationState.Active ? "组织已登记。" : "组织已登记为筹建中；上级批复后才成为正式组织。");
        return LocalRedirect($"~/admin/organizations/{created.Id}");
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (Organization.State == OrganizationState.Dissolved)
            ModelState.AddModelError("", "上一级工会已经撤销，不能在它下面新建组织。");
        if (Input.Type is { } type)
        {
            var level = OrganizationTypes.LevelOf(type) ?? Organization.Level;
            if (OrganizationTypes.WhyNotBelow(type, level, Organization.Type, Organization.Level) is { } why)
                ModelState.AddModelError("Input.Type", why);
        }
        var (hasNumber, hasDay) = (!string.IsNullOrWhiteSpace(Input.ReplyNumber), Input.OpenedOn is not null);
        if (hasNumber != hasDay && Input.Type?.IsInner() != true)
            ModelState.AddModelError("Input.ReplyNumber", "批复文号和批复日期要一起填：没有上级批复的工会只能登记为筹建中（工会法第十二条）。");
        if (hasNumber && !DocumentNumber.TryParse(Input.ReplyNumber, out _))
            ModelState.AddModelError("Input.ReplyNumber", "批复文号应像“测工发〔2099〕1号”，请照批复原件填写。");
        if (Input.OpenedOn > Today.Of(clock))
            ModelState.AddModelError("Input.OpenedOn", "成立日期不能晚于今天。");
        var name = Input.Name?.Trim();
        if (
            await db.Set<Organization>()
                .AnyAsync(o => o.ParentId == Organization.Id && o.Name == name && o.State != OrganizationState.Dissolved, cancellationToken)
        )
            ModelState.AddModelError("Input.Name", "这个上级工会下面已经有同名的组织，请核对是不是重复登记。");
    }

    private async Task<Organization> CreateAsync(CancellationToken cancellationToken)
    {
        var created = new Organization(Input.Name!.Trim(), Input.Type!.Value, Organization);
        if (Input.OpenedOn is { } day)
            created.Open(day);
        db.Add(created);
        db.Add(new OrganizationPlace(created, Input.OpenedOn ?? Today.Of(clock)));
        var reply = string.IsNullOrWhiteSpace(Input.ReplyNumber) ? null : $"批复：{Input.ReplyNumber.Trim()}";
        db.Act("organizations.create", $"登记组织：{created.Name}", reply);
        await db.SaveChangesAsync(cancellationToken);
        return created;
    }
}
