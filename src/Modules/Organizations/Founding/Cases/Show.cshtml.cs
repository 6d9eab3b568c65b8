using Microsoft.AspNetCore.Mvc;
using Union.Work.Documents.Subjects;

namespace Union.Organizations.Founding.Cases;

/// <summary>A founding: where it stands, what the next step lacks, its papers.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(
    UnionDbContext db,
    FoundingReach reach,
    FoundingFiles files,
    Union.Work.Procedures.Procedures procedures,
    PaperPanels panels,
    IOrganizationTree tree
) : FoundingPage(db, reach, files)
{
    public CaseView? Case { get; private set; }

    public PaperPanel? Papers { get; private set; }

    public string? Superior { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(id, false, cancellationToken) is { } refusal)
            return refusal;
        Case = await procedures.ViewAsync(Founding, cancellationToken);
        Papers = await panels.OfAsync(id, cancellationToken);
        Superior = await tree.NameOfAsync(Founding.SuperiorId);
        return Page();
    }
}
