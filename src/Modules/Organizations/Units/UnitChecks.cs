using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Organizations;
using Union.Organizations.Tree;

namespace Union.Organizations.Units;

/// <summary>What must hold of a unit's facts and of its coverage; each refusal says the rule.</summary>
internal sealed class UnitChecks(UnionDbContext db, TimeProvider clock)
{
    public async Task CheckAsync(UnitForm form, Guid? id, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        await CheckCodeAsync(form, id, state, cancellationToken);
        if (form.WomenWorkers > form.Workers)
            state.AddModelError("Input.WomenWorkers", "女职工数不能多于职工数，请核对。");
        if (form.Members > form.Workers)
            state.AddModelError("Input.Members", "会员数不能多于职工数，请核对。");
        if (form.OpenedOn > Today.Of(clock))
            state.AddModelError("Input.OpenedOn", "成立日期不能晚于今天。");
        if (form.ClosedOn < form.OpenedOn)
            state.AddModelError("Input.ClosedOn", "终止日期不能早于成立日期。");
    }

    /// <summary>Why a union cannot cover a unit from a day; null when it can.</summary>
    public async Task<string?> WhyNotCoverAsync(Organization union, EmployingUnit unit, DateOnly from, CancellationToken cancellationToken)
    {
        if (union.State != OrganizationState.Active)
            return $"“{union.Name}”现在不是正常状态的工会，不能覆盖单位。";
        if (!union.Type.MayCoverUnits())
            return "总工会、工会分会和工会小组不直接覆盖用人单位，请选基层工会或联合会。";
        if (unit.ClosedOn is { } closed && closed <= from)
            return "单位已经终止，不能再登记覆盖。";
        if (union.OpenedOn is { } opened && from < opened)
            return $"覆盖不能早于工会成立的日期（{opened:yyyy-MM-dd}）。";
        var overlaps = await db.Set<Coverage>()
            .AnyAsync(c => c.OrganizationId == union.Id && c.UnitId == unit.Id && (c.To == null || c.To > from), cancellationToken);
        return overlaps ? "这个工会在这一天之后已经覆盖这个单位，两段时间重叠；请先结束原来的覆盖，或改开始的日期。" : null;
    }

    private async Task CheckCodeAsync(UnitForm form, Guid? id, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.SocialCreditCode))
        {
            form.SocialCreditCode = "";
            return;
        }
        var parsed = SocialCreditCode.Parse(form.SocialCreditCode, SocialCreditCodePurpose.Employer);
        if (!parsed.TryGet(out var code))
        {
            state.AddModelError("Input.SocialCreditCode", parsed.Error!.Message);
            return;
        }
        form.SocialCreditCode = code.Value;
        var taken = await db.Below<EmployingUnit>()
            .Where(u => u.SocialCreditCode == code.Value && u.Id != id && u.ClosedOn == null)
            .Select(u => u.Name)
            .FirstOrDefaultAsync(cancellationToken);
        if (taken is not null)
            state.AddModelError("Input.SocialCreditCode", $"这个代码已经登记在“{taken}”名下，一个代码只属于一个单位，请核对证照。");
    }
}
