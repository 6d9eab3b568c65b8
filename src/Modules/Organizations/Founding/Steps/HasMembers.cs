using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Steps;

/// <summary>Members enough for what is founded, and no more than there are workers (工会法§11).</summary>
internal sealed class HasMembers(FoundingFiles files) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        var threshold = context.Rules.Value(OrganizationRules.CommitteeThreshold);
        var basis = context.Rules.Basis(OrganizationRules.CommitteeThreshold);
        if (file.Members.Count == 0)
            refusals.Add("还没有登记会员。请在“会员名册”里登记，或粘贴、上传名单。", basis);
        if (file.Workers > 0 && file.Members.Count > file.Workers)
            refusals.Add($"登记了会员 {file.Members.Count} 人，多于单位的职工 {file.Workers} 人。请核对名册，或先更新单位的职工数。");
        if (context.Subject.Type == OrganizationType.Organizer && file.Members.Count >= threshold)
            refusals.Add($"会员 {file.Members.Count} 人，达到 {threshold} 人，应当建立工会委员会，不能只选组织员。", basis);
    }
}
