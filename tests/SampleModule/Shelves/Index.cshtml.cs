using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Sample.Bookshelf.Shelves;

/// <summary>What the public sees.</summary>
[AllowAnonymous]
internal sealed class IndexModel(UnionDbContext db) : PageModel
{
    public IReadOnlyList<Book> Books { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Books = await db.Set<Book>().AsNoTracking().OrderBy(b => b.Title).ToListAsync(cancellationToken);
}
