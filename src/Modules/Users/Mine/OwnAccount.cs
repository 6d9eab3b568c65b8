using Microsoft.EntityFrameworkCore;

namespace Union.Users.Mine;

/// <summary>The account of who is signed in.</summary>
internal sealed class OwnAccount(UnionDbContext db, ICurrentUser current)
{
    public Task<User> GetAsync(CancellationToken cancellationToken)
    {
        var id = current.Id;
        return db.Set<User>().SingleAsync(u => u.Id == id, cancellationToken);
    }
}
