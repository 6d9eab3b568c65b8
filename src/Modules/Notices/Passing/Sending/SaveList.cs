using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Sending;

/// <summary>Keeps chosen recipients under a name; the same name again is kept anew.</summary>
internal sealed class SaveList(UnionDbContext db)
{
    public async Task RunAsync(Guid organizationId, string name, IReadOnlyList<DirectoryEntry> entries, CancellationToken cancellationToken)
    {
        var known = await db.Set<RecipientList>().SingleOrDefaultAsync(l => l.OrganizationId == organizationId && l.Name == name, cancellationToken);
        if (known is null)
            db.Add(new RecipientList(organizationId, name, entries.Select(e => e.Id)));
        else
            known.Keep(entries.Select(e => e.Id));
        db.Act("notices.recipient-list", $"保存下发名单“{name}”");
        await db.SaveChangesAsync(cancellationToken);
    }
}
