using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Rules;

namespace Union.Organizations.Founding.Steps;

/// <summary>Delegates only where a congress is held, as many as allotted to each department.</summary>
internal sealed class HasDelegates(FoundingFiles files) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        if (!context.Subject.IsCongress)
        {
            refusals.Add("这次召开会员大会，全体会员参加，不选举会员代表。要召开会员代表大会，请在“基本情况”里修改。");
            return;
        }
        var least = context.Rules.Value(OrganizationRules.CongressFrom);
        if (file.Members.Count < least)
            refusals.Add(
                $"会员 {file.Members.Count} 人，不足 {least} 人，应当召开会员大会。请在“基本情况”里修改。",
                context.Rules.Basis(OrganizationRules.CongressFrom)
            );
        foreach (var why in Allocation.Of(file).Faults())
            refusals.Add(why, "会员代表名额分配方案");
    }
}
