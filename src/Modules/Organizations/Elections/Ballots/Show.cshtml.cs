using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Counting;
using Union.Web.Pages;

namespace Union.Organizations.Elections.Ballots;

/// <summary>The result sheet: the arithmetic line by line, for the screen and for paper; here another person confirms.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, BallotBox ballots, Access access, IOrganizationTree tree, ICurrentUser user, TimeProvider clock)
    : PageModel
{
    public BallotSheet Sheet { get; private set; } = null!;

    public CountOutcome Outcome { get; private set; } = null!;

    public BallotSubject? Of { get; private set; }

    public string Organization { get; private set; } = "";

    public bool MayConfirm { get; private set; }

    public bool MayEnter { get; private set; }

    public string? WhyNotConfirm { get; private set; }

    /// <summary>The hash over what is kept now; differs from the printed one when something was changed behind the program's back.</summary>
    public string HashNow { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    [RequirePermission(Permissions.ConfirmBallots)]
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayConfirm)
            return Forbid();
        if (WhyNotConfirm is { } why)
            return Told(why);
        if (Sheet.Version != version)
            return Told($"{Sheet.EnteredBy} 刚刚改动了这份计票，请重新核对后再复核。");
        Sheet.Confirm(user.Id!.Value, user.DisplayName, clock.GetUtcNow().UtcDateTime);
        db.Act("organizations.ballot.confirm", $"复核计票：{Of?.Title}，{Sheet.RecordTitle}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return Told("这份计票刚刚被改动或已由别人复核，请重新核对。");
        }
        this.Succeeded("计票已复核，从现在起不能再改动。");
        return LocalRedirect($"~/admin/ballots/{id}");
    }

    private LocalRedirectResult Told(string why)
    {
        this.Failed(why);
        return LocalRedirect($"~/admin/ballots/{Sheet.Id}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(id, cancellationToken) is not { } sheet || !await access.HasAsync(Permissions.View, sheet.OrganizationId))
            return false;
        Sheet = sheet;
        Outcome = sheet.Outcome;
        HashNow = BallotContent.HashOf(sheet);
        Of = await ballots.SubjectAsync(sheet.SubjectId, cancellationToken);
        Organization = await tree.NameOfAsync(sheet.OrganizationId) ?? "";
        MayConfirm = await access.HasAsync(Permissions.ConfirmBallots, sheet.OrganizationId);
        MayEnter = Of is { WhyClosed: null } && await access.HasAsync(Of.Permission, sheet.OrganizationId);
        WhyNotConfirm = sheet.WhyNotConfirm(user.Id);
        return true;
    }
}
