using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations;

/// <summary>What disappears while the feature is off.</summary>
internal sealed class OrganizationsFreeze(UnionDbContext db) : IFeatureFreeze
{
    public string FeatureId => "Union.Organizations";

    public async Task<IReadOnlyList<string>> DescribeAsync(CancellationToken cancellationToken)
    {
        var organizations = await db.Set<Organization>().CountAsync(o => o.State != OrganizationState.Dissolved, cancellationToken);
        var units = await db.Set<EmployingUnit>().CountAsync(u => u.ClosedOn == null, cancellationToken);
        List<string> sentences = [];
        if (organizations > 1)
            sentences.Add(
                $"{organizations} 个工会组织将不再显示，换届提醒停发，办理中的建会和换届停在原处；在这些组织担任角色的人暂时不能使用权限；数据保留"
            );
        if (units > 0)
            sentences.Add($"{units} 家用人单位的资料不能查看和修改，重新启用后恢复原状");
        return sentences;
    }
}
