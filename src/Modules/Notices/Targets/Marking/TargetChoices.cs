using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Work.Indicators;

namespace Union.Notices.Targets.Marking;

/// <summary>What the form of a target offers to choose from.</summary>
internal sealed class TargetChoices(UnionDbContext db, IndicatorCatalog catalog, Enabled<IOrganizationPicker> pickers)
{
    private const int Most = 200;

    public IReadOnlyList<SelectListItem> Indicators =>
        [
            .. catalog.All.Select(i => new SelectListItem(
                $"{i.Info.Code} {i.Info.Name}（{(i.Info.Unit is IndicatorUnit.Percent ? "%，" : "")}{i.Info.Measure}）",
                i.Info.Code
            )),
        ];

    /// <summary>Targets of the document that may have parts.</summary>
    public async Task<IReadOnlyList<SelectListItem>> TotalsAsync(Guid noticeId, Guid? except, CancellationToken cancellationToken) =>
        [
            .. (
                await db.Set<NoticeTarget>()
                    .AsNoTracking()
                    .Where(t => t.NoticeId == noticeId && t.PartOfId == null && t.Id != except)
                    .OrderBy(t => t.Id)
                    .Take(Most)
                    .ToListAsync(cancellationToken)
            ).Select(t => new SelectListItem(t.RecordTitle, t.Id.ToString())),
        ];

    /// <summary>Names of organizations, for the list below the field.</summary>
    public async Task<IReadOnlyList<string>> OrganizationsAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var picker in pickers)
            names.AddRange((await picker.FindAsync(null, Most, cancellationToken)).Select(c => c.Name));
        return names;
    }
}
