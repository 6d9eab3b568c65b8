using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Organizations;
using Union.Organizations.Founding.Prospects;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Cases;

/// <summary>Starts foundings and keeps which units they are about; each refusal says the rule and what to do.</summary>
internal sealed class SaveFounding(UnionDbContext db, Union.Work.Procedures.Procedures procedures)
{
    /// <summary>Opens the founding and its case; saves.</summary>
    public async Task<UnionFounding> StartAsync(
        UnionFounding founding,
        IReadOnlyCollection<EmployingUnit> units,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        founding.UnitOpenedOn = units.Min(u => u.OpenedOn);
        if (units.Count > 0)
            await FollowProspectAsync(founding, units.First(), cancellationToken);
        db.Add(founding);
        foreach (var unit in units)
            db.Add(new FoundingUnit(founding, unit));
        await procedures.StartAsync(founding, on, cancellationToken);
        db.Act("organizations.founding.start", $"开始建会：{founding.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return founding;
    }

    /// <summary>Finds the unit by code or full name; the reason in the model state when it cannot be taken.</summary>
    public async Task<EmployingUnit?> UnitAsync(
        string? text,
        Guid? foundingId,
        string field,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        var wanted = text?.Trim() ?? "";
        if (wanted.Length == 0)
            return null;
        var units = db.Set<EmployingUnit>().AsNoTracking().Where(u => u.ClosedOn == null);
        if (wanted.Length >= 15 && wanted.All(char.IsAsciiLetterOrDigit))
        {
            var parsed = SocialCreditCode.Parse(wanted, SocialCreditCodePurpose.Employer);
            if (!parsed.TryGet(out var code))
            {
                state.AddModelError(field, parsed.Error!.Message);
                return null;
            }
            units = units.Where(u => u.SocialCreditCode == code.Value);
        }
        else
            units = units.Where(u => u.Name == wanted);
        var found = await units.OrderBy(u => u.Id).Take(2).ToListAsync(cancellationToken);
        if (found.Count == 1)
            return await WhyNotAsync(found[0], foundingId, cancellationToken) is { } why ? Refused(state, field, why) : found[0];
        return Refused(
            state,
            field,
            found.Count == 0
                ? $"没有找到“{wanted}”。请照“用人单位”里登记的 18 位代码或全称填写；还没有登记的，先在“用人单位”里登记。"
                : $"有几个单位叫“{wanted}”，请改填统一社会信用代码。"
        );
    }

    /// <summary>Why a unit cannot be part of a founding; null when it can.</summary>
    public async Task<string?> WhyNotAsync(EmployingUnit unit, Guid? foundingId, CancellationToken cancellationToken)
    {
        if (unit.ClosedOn is not null)
            return $"“{unit.Name}”已经终止，不能建会。";
        var union = await (
            from c in db.Set<Coverage>()
            join o in db.Set<Organization>() on c.OrganizationId equals o.Id
            where c.UnitId == unit.Id && c.To == null && (o.Type == OrganizationType.SingleUnion || o.Type == OrganizationType.GovernmentOrganUnion)
            select o.Name
        ).FirstOrDefaultAsync(cancellationToken);
        if (union is not null)
            return $"“{unit.Name}”已经有工会：{union}。一个单位不重复建会；要改组，请用“组织调整”。";
        var other = await (
            from u in db.Set<FoundingUnit>()
            join f in db.Set<UnionFounding>() on u.FoundingId equals f.Id
            join c in db.Set<ProcedureCase>() on f.Id equals c.SubjectId
            where u.UnitId == unit.Id && f.Id != foundingId && c.ClosedOn == null
            select f.Name
        ).FirstOrDefaultAsync(cancellationToken);
        return other is null ? null : $"“{unit.Name}”已经在“{other}”的建会里，不能同时办两次。";
    }

    private async Task FollowProspectAsync(UnionFounding founding, EmployingUnit unit, CancellationToken cancellationToken)
    {
        if (await db.Set<Prospect>().AsNoTracking().SingleOrDefaultAsync(p => p.UnitId == unit.Id, cancellationToken) is not { } prospect)
            return;
        founding.Management = prospect.Management ?? founding.Management;
    }

    private static EmployingUnit? Refused(ModelStateDictionary state, string field, string why)
    {
        state.AddModelError(field, why);
        return null;
    }
}
