using Microsoft.EntityFrameworkCore;
using Union.Organizations.DualDisplays;
using Union.Organizations.Founding.Cases;
using Union.Organizations.LegalPersons;
using Union.Organizations.Officers;
using Union.Organizations.Reorganizations;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Import.Planning;

/// <summary>What hangs on organizations: with any of it, an organization is not taken back.</summary>
internal sealed class OrganizationTraces(UnionDbContext db)
{
    public async Task<IReadOnlyList<OrganizationTrace>> OfAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var found = new List<OrganizationTrace>();
        var children = await db.Set<Organization>()
            .Where(o => o.ParentId != null && ids.Contains(o.ParentId.Value))
            .Select(o => new { o.Id, Parent = o.ParentId!.Value })
            .ToListAsync(cancellationToken);
        found.AddRange(children.Select(c => new OrganizationTrace(c.Parent, "下级组织", c.Id)));
        foreach (var (what, organizations) in Sources(ids))
            found.AddRange((await organizations.Distinct().ToListAsync(cancellationToken)).Select(id => new OrganizationTrace(id, what)));
        return found;
    }

    private IEnumerable<(string What, IQueryable<Guid> Organizations)> Sources(Guid[] ids) =>
        [
            ("覆盖的单位", db.Set<Coverage>().Where(c => ids.Contains(c.OrganizationId)).Select(c => c.OrganizationId)),
            ("管理的单位", db.Set<EmployingUnit>().Where(u => ids.Contains(u.OrganizationId)).Select(u => u.OrganizationId)),
            ("届次", db.Set<Term>().Where(t => ids.Contains(t.OrganizationId)).Select(t => t.OrganizationId)),
            ("工会干部", db.Set<Officer>().Where(o => ids.Contains(o.OrganizationId)).Select(o => o.OrganizationId)),
            ("法人登记", db.Set<LegalPerson>().Where(p => ids.Contains(p.Id)).Select(p => p.Id)),
            ("双亮登记", db.Set<DualDisplay>().Where(d => ids.Contains(d.OrganizationId)).Select(d => d.OrganizationId)),
            ("办理中的建会", db.Set<UnionFounding>().Where(f => ids.Contains(f.SuperiorId)).Select(f => f.SuperiorId)),
            ("组织调整", db.Set<Reorganization>().Where(r => ids.Contains(r.OrganizationId)).Select(r => r.OrganizationId)),
            ("经费关系", db.Set<FundsLink>().Where(f => ids.Contains(f.PayeeId)).Select(f => f.PayeeId)),
            ("公文", db.Set<Paper>().Where(p => ids.Contains(p.OrganizationId)).Select(p => p.OrganizationId)),
            ("人员的角色", db.Set<RoleAssignment>().Where(a => ids.Contains(a.OrganizationId)).Select(a => a.OrganizationId)),
        ];
}
