using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Elections.Ballots;

/// <summary>Takes the code from a printed result sheet and computes it again from what is kept.</summary>
[RequirePermission(Permissions.View)]
internal sealed class VerifyModel(UnionDbContext db, Access access) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Hash { get; set; }

    public bool IsAsked => !string.IsNullOrWhiteSpace(Hash);

    /// <summary>Null when no sheet within reach bears the code.</summary>
    public BallotSheet? Sheet { get; private set; }

    public string Text { get; private set; } = "";

    public bool Matches { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsAsked)
            return;
        var hash = Hash!.Trim().ToLowerInvariant();
        var found = await db.Set<BallotSheet>().AsNoTracking().Include(s => s.Votes).FirstOrDefaultAsync(s => s.Hash == hash, cancellationToken);
        if (found is null || !await access.HasAsync(Permissions.View, found.OrganizationId))
            return;
        Sheet = found;
        Text = BallotContent.Of(found);
        Matches = BallotContent.HashOf(found) == hash;
    }
}
