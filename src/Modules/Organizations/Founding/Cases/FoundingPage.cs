using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Founding.Cases;

/// <summary>A page about one founding: not found outside the person's reach, forbidden where the permission does not reach it.</summary>
internal abstract class FoundingPage(UnionDbContext db, FoundingReach reach, FoundingFiles files) : PageModel
{
    public UnionFounding Founding { get; private set; } = null!;

    public FoundingFile Record { get; private set; } = null!;

    /// <summary>Code of the state it is in.</summary>
    public string State { get; private set; } = "";

    public bool MayEdit { get; private set; }

    protected UnionDbContext Db => db;

    protected async Task<ActionResult?> RefuseAsync(Guid id, bool forChange, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } founding)
            return NotFound();
        MayEdit = await reach.MayAsync(Permissions.Founding, founding);
        if (forChange && !MayEdit)
            return Forbid();
        Founding = forChange ? await reach.LoadAsync(id, cancellationToken) : founding;
        State = await db.Below<ProcedureCase>().Where(c => c.SubjectId == id).Select(c => c.State).SingleAsync(cancellationToken);
        await ReadAsync(cancellationToken);
        return null;
    }

    protected async Task ReadAsync(CancellationToken cancellationToken) => Record = await files.OfAsync(Founding, cancellationToken);

    /// <summary>Why what was approved cannot be changed any more; null when it can.</summary>
    protected string? WhyFixed(string what, params string[] open) =>
        open.Contains(State) ? null : $"{what}已经上报或批复，现在的环节不能再改。要改，请上级退回后再办，或等到相应的环节。";
}
