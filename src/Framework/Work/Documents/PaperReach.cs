using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents;

/// <summary>Which papers the signed-in person may see and change: the one policy for lists, single papers and files.</summary>
internal sealed class PaperReach(UnionDbContext db, Access access, IOrganizationTree tree, PaperSubjects subjects)
{
    /// <summary>The papers a list may show.</summary>
    public async Task<IQueryable<Paper>> VisibleAsync() => Within(db.Set<Paper>(), await PathsAsync(PaperPermissions.View));

    /// <summary>Papers of the organizations in these subtrees, of those visible.</summary>
    public async Task<IQueryable<Paper>> VisibleAsync(IEnumerable<Guid> subtreesOf) => Within(await VisibleAsync(), await PathsAsync(subtreesOf));

    public async Task<IQueryable<IssuerCode>> VisibleCodesAsync()
    {
        var paths = await PathsAsync(PaperPermissions.View);
        if (paths.Count == 0)
            return db.Set<IssuerCode>().Where(_ => false);
        return tree.IdsWithin(paths) is { } ids ? db.Set<IssuerCode>().Where(c => ids.Contains(c.OrganizationId)) : db.Set<IssuerCode>();
    }

    /// <summary>A paper to be read or changed; null when there is none or it lies outside.</summary>
    public async Task<Paper?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var paper = await db.Set<Paper>().FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
        return paper is not null && await MayViewAsync(paper, cancellationToken) ? paper : null;
    }

    /// <summary>Who edits papers, or records like the one it is about, at the organization whose paper it is: a unit does not void its superior's reply.</summary>
    public async Task<bool> MayEditAsync(Paper paper, CancellationToken cancellationToken) =>
        await access.HasAsync(PaperPermissions.Edit, paper.OrganizationId)
        || (
            await subjects.FindAsync(paper.SubjectId, cancellationToken) is { } subject
            && await access.HasAsync(
                subject.Papers.FirstOrDefault(o => o.TemplateCode == paper.TemplateCode && o.IssuerId == paper.OrganizationId)?.Permission
                    ?? subject.EditPermission,
                paper.OrganizationId
            )
        );

    /// <summary>Who may make this paper of the record in the name of its issuer.</summary>
    public async Task<bool> MayIssueAsync(PaperSubject subject, PaperOffer offer)
    {
        var issuer = offer.IssuerId ?? subject.OrganizationId;
        return await access.HasAsync(offer.Permission ?? subject.EditPermission, issuer) || await access.HasAsync(PaperPermissions.Edit, issuer);
    }

    public Task<bool> MayEditAsync(PaperSubject subject) => access.HasAsync(subject.EditPermission, subject.OrganizationId);

    public async Task<bool> MayViewAsync(PaperSubject subject) =>
        await access.HasAsync(PaperPermissions.View, subject.OrganizationId) || await MayEditAsync(subject);

    private async Task<bool> MayViewAsync(Paper paper, CancellationToken cancellationToken) =>
        await access.HasAsync(PaperPermissions.View, paper.OrganizationId)
        || (await subjects.FindAsync(paper.SubjectId, cancellationToken) is { } subject && await MayEditAsync(subject));

    private IQueryable<Paper> Within(IQueryable<Paper> papers, IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
            return papers.Where(_ => false);
        return tree.IdsWithin(paths) is { } ids ? papers.Where(p => ids.Contains(p.OrganizationId)) : papers;
    }

    private async Task<List<string>> PathsAsync(string permission) => await PathsAsync(await access.HeldAtAsync(permission));

    private async Task<List<string>> PathsAsync(IEnumerable<Guid> organizations)
    {
        var paths = new List<string>();
        foreach (var organization in organizations)
            if (await tree.PathOfAsync(organization) is { } path)
                paths.Add(path);
        return paths;
    }
}
