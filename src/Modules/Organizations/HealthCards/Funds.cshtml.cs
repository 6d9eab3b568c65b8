using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.HealthCards;

/// <summary>The second link: whom the organization pays its funds to, where that is not its superior .</summary>
[RequirePermission(Permissions.View)]
internal sealed class FundsModel(UnionDbContext db, OrganizationReach reach, TreeSearch search, TimeProvider clock) : OrganizationPage(reach)
{
    private const int MostHits = 20;
    private readonly OrganizationReach _reach = reach;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty, Display(Name = "经费上缴给")]
    public Guid? PayeeId { get; set; }

    [BindProperty, Display(Name = "从哪一天起"), Required]
    public DateOnly? From { get; set; }

    public IReadOnlyList<TreeHit> Hits { get; private set; } = [];

    public IReadOnlyList<DatedPlace> Links { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.View, cancellationToken) is { } refusal)
            return refusal;
        ModelState.Clear();
        await ShowAsync(cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, Permissions.Edit, cancellationToken) is { } refusal)
            return refusal;
        var payee = PayeeId is { } chosen ? await _reach.FindAsync(chosen, cancellationToken) : null;
        if (PayeeId is not null && payee is null)
            return NotFound();
        var links = await db.Set<FundsLink>().Where(l => l.OrganizationId == id).OrderByDescending(l => l.From).ToListAsync(cancellationToken);
        if (WhyNot(payee, links) is { } why)
            ModelState.AddModelError("", why);
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancellationToken);
            return Page();
        }
        links.FirstOrDefault(l => l.To is null)?.End(From!.Value);
        if (payee is not null)
            db.Add(new FundsLink(id, payee.Id, From!.Value));
        Organization.PayTo(payee?.Id);
        db.Act(
            "organizations.funds",
            payee is null ? $"经费改为上缴上一级工会：{Organization.Name}" : $"经费关系：{Organization.Name} 上缴给 {payee.Name}"
        );
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("经费关系已保存，以前的关系保留。");
        return LocalRedirect($"~/admin/organizations/{id}");
    }

    private string? WhyNot(Organization? payee, List<FundsLink> links) =>
        payee?.Id == Organization.Id ? "经费不能上缴给自己，请选另一个工会。"
        : payee?.State == OrganizationState.Dissolved ? "收缴经费的工会已经撤销，请选另一个工会。"
        : From > Today.Of(clock) ? "开始的日期不能晚于今天；以后的变更请到那天再登记。"
        : links.FirstOrDefault() is { } last && From < last.From ? $"开始的日期不能早于上一段关系的开始（{last.From:yyyy-MM-dd}）。"
        : null;

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        MayEdit = await _reach.MayAsync(Permissions.Edit, Organization);
        From ??= Today.Of(clock);
        if (!string.IsNullOrWhiteSpace(Find))
            Hits = await search.HitsAsync(await _reach.VisibleAsync(), Find, MostHits, cancellationToken);
        var links = await db.Below<FundsLink>()
            .Where(l => l.OrganizationId == Organization.Id)
            .OrderByDescending(l => l.From)
            .ToListAsync(cancellationToken);
        var names = await search.NamesAsync(links.Select(l => l.PayeeId), cancellationToken);
        Links = [.. links.Select(l => new DatedPlace(names.GetValueOrDefault(l.PayeeId, "—"), l.From, l.To))];
    }
}
