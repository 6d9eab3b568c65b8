using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Cases;
using Union.Organizations.HealthCards;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Pages;

namespace Union.Organizations.Terms.Extensions;

/// <summary>Asks for a later re-election, and records what the superior replied.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, RuleBook rules, Superiors superiors, Access access, TimeProvider clock)
    : OrganizationPage(reach)
{
    private readonly OrganizationReach _reach = reach;

    public Term Term { get; private set; } = null!;

    public TermExtension? Pending { get; private set; }

    public string Limit { get; private set; } = "";

    public bool MayAsk { get; private set; }

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await RefuseAsync(id, Permissions.View, cancellationToken) ?? await ReadAsync(cancellationToken) ?? Page();

    [RequirePermission(Permissions.Elections)]
    public async Task<IActionResult> OnPostAskAsync(Guid id, [Required] DateOnly? to, string? reason, CancellationToken cancellationToken)
    {
        if ((await RefuseAsync(id, Permissions.Elections, cancellationToken) ?? await ReadAsync(cancellationToken)) is { } refusal)
            return refusal;
        var set = await rules.ForAsync(id, Today.Of(clock), cancellationToken);
        var why =
            Pending is not null ? "已经有一份延期申请在等待批复。"
            : to is null || string.IsNullOrWhiteSpace(reason) ? "请填写延期到哪一天和理由。"
            : TermExtension.WhyNot(Term, to.Value, set.Value(OrganizationRules.Postponement), set.Basis(OrganizationRules.Postponement));
        if (why is not null)
            return Told(why);
        db.Add(new TermExtension(Term, to!.Value, reason!.Trim(), Today.Of(clock)));
        db.Act("organizations.extension.ask", $"申请延期换届：{Organization.Name}", reason);
        await db.SaveChangesAsync(cancellationToken);
        this.Succeeded("延期申请已登记，等待上一级工会批复；批复以前仍按原来的届满日期计算。");
        return LocalRedirect($"~/admin/organizations/{id}/extension");
    }

    [RequirePermission(Permissions.ApproveFounding)]
    public async Task<IActionResult> OnPostDecideAsync(
        Guid id,
        int version,
        bool isApproved,
        string? number,
        DateOnly? on,
        CancellationToken cancellationToken
    )
    {
        if ((await RefuseAsync(id, Permissions.View, cancellationToken) ?? await ReadAsync(cancellationToken)) is { } refusal)
            return refusal;
        if (!MayDecide)
            return Forbid();
        if (Pending is null || Pending.Version != version)
            return Told("这份申请已经有人批复，请核对。");
        if (string.IsNullOrWhiteSpace(number) || on is null || on > Today.Of(clock))
            return Told("请填写批复文号和日期（不晚于今天）：没有上一级工会的批复不能延期（豫工会条例§10、京§13、渝§10）。");
        Pending.Decide(isApproved, number.Trim(), on.Value);
        if (isApproved)
            Term.Extend(Pending.To, number.Trim());
        db.Act("organizations.extension.decide", $"{(isApproved ? "批准" : "不批准")}延期换届：{Organization.Name}", $"批复 {number.Trim()}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Told("另一位工作人员刚刚批复了这份申请，请核对。");
        }
        this.Succeeded("批复已登记。");
        return LocalRedirect($"~/admin/organizations/{id}/committees");
    }

    private LocalRedirectResult Told(string why)
    {
        this.Failed(why);
        return LocalRedirect($"~/admin/organizations/{Organization.Id}/extension");
    }

    private async Task<ActionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        var id = Organization.Id;
        var own = await db.Set<Term>().SingleOrDefaultAsync(t => t.OrganizationId == id && t.ClosedOn == null, cancellationToken);
        if (own is null)
            return NotFound();
        Term = own;
        Pending = await db.Set<TermExtension>()
            .SingleOrDefaultAsync(x => x.TermId == own.Id && x.State == ExtensionState.Requested, cancellationToken);
        var limit = (await rules.ForAsync(id, Today.Of(clock), cancellationToken)).Applied(OrganizationRules.Postponement);
        Limit = $"最长 {limit.Text}，{limit.Basis}";
        MayAsk = await _reach.MayAsync(Permissions.Elections, Organization);
        MayDecide = await access.HasAsync(Permissions.ApproveFounding, await superiors.OfAsync(Organization));
        return null;
    }
}
