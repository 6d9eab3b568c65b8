using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Jobs;

/// <summary>How far a long job is, and its results.</summary>
[SignedIn]
internal sealed class DetailsModel(JobQueue jobs, ICurrentUser user, Access access) : PageModel
{
    public Job Job { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await VisibleJob.FindAsync(jobs, user, access, id, cancellationToken) is not { } job)
            return NotFound();
        Job = job;
        return Page();
    }

    /// <summary>Only the progress, for the page that polls it.</summary>
    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken cancellationToken) =>
        await VisibleJob.FindAsync(jobs, user, access, id, cancellationToken) is { } job ? Partial("_Progress", job) : NotFound();
}
