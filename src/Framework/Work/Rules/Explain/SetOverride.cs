using Microsoft.EntityFrameworkCore;

namespace Union.Work.Rules.Explain;

/// <summary>Sets a local value of a rule, or ends one.</summary>
internal sealed class SetOverride(UnionDbContext db, Access access, IOrganizationTree tree)
{
    /// <returns>Why not; null when it is saved.</returns>
    public async Task<string?> RunAsync(Rule rule, Guid organizationId, OverrideForm form, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(RulePermissions.Manage, organizationId))
            return "您没有给这个组织设本地规定的权限。";
        var value = form.Value.Trim();
        if (rule.WhyNot(value) is { } why)
            return why;
        if (form.To <= form.From)
            return "截止日期要晚于开始日期。";
        var overlapping = await db.Set<RuleOverride>()
            .AnyAsync(
                o =>
                    o.OrganizationId == organizationId
                    && o.Rule == rule.Code
                    && (form.To == null || o.From < form.To)
                    && (o.To == null || o.To > form.From),
                cancellationToken
            );
        if (overlapping)
            return "这段时间已有本地规定。请先停止原来的，再设新的。";
        db.Add(new RuleOverride(organizationId, rule.Code, value, form.Source.Trim(), form.From!.Value, form.To));
        db.Act("rules.override", $"设本地规定：{rule.Name} {rule.Show(value)}（{await tree.NameOfAsync(organizationId)}）", form.Source.Trim());
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>The last day it holds is yesterday; one that never held is withdrawn.</summary>
    public async Task<string?> EndAsync(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Set<RuleOverride>().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } found)
            return "没有这条本地规定，可能已经停止。";
        if (!await access.HasAsync(RulePermissions.Manage, found.OrganizationId))
            return "您没有停止这条本地规定的权限。";
        if (found.From < today)
            found.End(today);
        else
            db.Remove(found);
        db.Act("rules.override.end", $"停止本地规定：{found.Rule} {found.Value}");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
