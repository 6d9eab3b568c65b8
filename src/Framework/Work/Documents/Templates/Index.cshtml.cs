using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Work.Documents.Templates;

[RequirePermission(PaperPermissions.View)]
internal sealed class IndexModel(UnionDbContext db, PaperCatalog catalog) : PageModel
{
    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var versions = (await db.Set<TemplateVersion>().AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(cancellationToken)).ToLookup(v =>
            v.TemplateCode
        );
        Rows = [.. catalog.Templates.Select(t => new TemplateRow(t, versions[t.Code].FirstOrDefault()))];
    }
}
