using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Tree;

namespace Union.Organizations.HealthCards;

/// <summary>A page about one organization: not found outside the person's reach, forbidden where the permission does not reach it.</summary>
internal abstract class OrganizationPage(OrganizationReach reach) : PageModel
{
    public Organization Organization { get; private set; } = null!;

    /// <summary>Null when the page may go on.</summary>
    protected async Task<ActionResult?> RefuseAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } seen)
            return NotFound();
        Organization = seen;
        if (permission == Permissions.View)
            return null;
        if (!await reach.MayAsync(permission, seen))
            return Forbid();
        Organization = (await reach.LoadAsync(id, cancellationToken))!;
        return null;
    }

    /// <summary>A page with several forms binds them all; only the one that was sent is judged.</summary>
    protected void JudgeOnly(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
    }
}
