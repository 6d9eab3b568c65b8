using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Definitions;
using Union.Web.Lists;

namespace Union.Contents.Review.Reading;

/// <summary>内容审核: what was submitted, by state.</summary>
[RequirePermission(ReviewPermissions.View)]
internal sealed class IndexModel(ReviewList list, ProcedureCatalog catalog, ContentDefinitions definitions, Work.Procedures.Procedures procedures)
    : PageModel
{
    public string? State { get; private set; }

    public KeyPage<ReviewRow> Rows { get; private set; } = KeyPage.Empty<ReviewRow>();

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IEnumerable<ProcedureState> States => catalog.Of(typeof(ContentReview)).States.Where(s => !s.IsInitial);

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    /// <summary>等审核 3 天; null for what waits for nobody.</summary>
    public string? WaitOf(ReviewRow row) =>
        ReviewStates.WaitsFor(row.StateCode) is { } what
            ? (procedures.Today.DayNumber - row.EnteredOn.DayNumber) switch
            {
                <= 0 => $"{what}，今天开始",
                var days => $"{what}已 {days} 天",
            }
            : null;

    public string NameOf(string contentType) => Types.FirstOrDefault(t => t.Value == contentType)?.Text ?? contentType;

    public async Task OnGetAsync(string? state, string? type, CancellationToken cancellationToken)
    {
        State = state;
        Types = [.. (await definitions.AllAsync(cancellationToken)).Select(t => new SelectListItem(t.DisplayName, t.Name))];
        Counts = await list.CountsAsync(cancellationToken);
        Rows = await list.PageAsync(state, type, KeyRequest.From(Request), cancellationToken);
    }
}
