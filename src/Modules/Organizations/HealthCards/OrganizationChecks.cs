using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Organizations;
using Union.Organizations.Tree;

namespace Union.Organizations.HealthCards;

/// <summary>What must hold of an organization's facts; each refusal says the rule.</summary>
internal sealed class OrganizationChecks(UnionDbContext db)
{
    /// <summary>Normalizes the code in the form and checks it: form, both check digits, a union's class, not taken.</summary>
    public async Task CheckCodeAsync(OrganizationForm form, Guid id, ModelStateDictionary state, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.SocialCreditCode))
        {
            form.SocialCreditCode = "";
            return;
        }
        var parsed = SocialCreditCode.Parse(form.SocialCreditCode, SocialCreditCodePurpose.Union);
        if (!parsed.TryGet(out var code))
        {
            state.AddModelError("Input.SocialCreditCode", parsed.Error!.Message);
            return;
        }
        form.SocialCreditCode = code.Value;
        var taken = await db.Below<Organization>()
            .Where(o => o.SocialCreditCode == code.Value && o.Id != id && o.State != OrganizationState.Dissolved)
            .Select(o => o.Name)
            .FirstOrDefaultAsync(cancellationToken);
        if (taken is not null)
            state.AddModelError("Input.SocialCreditCode", $"这个代码已经登记在“{taken}”名下，一个代码只属于一个工会，请核对两家的证书。");
    }

    /// <summary>Whether the type may stand where it stands, above what stands below it.</summary>
    public async Task CheckTypeAsync(
        Organization organization,
        OrganizationType type,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        if (type == organization.Type)
            return;
        var level = OrganizationTypes.LevelOf(type) ?? organization.Level;
        if (await db.Below<Organization>().SingleOrDefaultAsync(o => o.Id == organization.ParentId, cancellationToken) is { } parent)
            Add(OrganizationTypes.WhyNotBelow(type, level, parent.Type, parent.Level));
        var below = await db.Below<Organization>()
            .Where(o => o.ParentId == organization.Id && o.State != OrganizationState.Dissolved)
            .GroupBy(o => new { o.Type, o.Level })
            .Select(g => g.Key)
            .ToListAsync(cancellationToken);
        foreach (var child in below)
            Add(OrganizationTypes.WhyNotBelow(child.Type, child.Level, type, level));

        void Add(string? why)
        {
            if (why is not null)
                state.AddModelError("Input.Type", $"不能改成这种类型：{why}");
        }
    }
}
