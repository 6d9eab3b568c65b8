using Microsoft.AspNetCore.Mvc;

namespace Union.Tenants.Audit;

/// <summary>
/// A record's history on any page: <c>@await Component.InvokeAsync("RecordHistory", new { recordId = Model.Id })</c>. The page
/// decides who may see it.
/// </summary>
public sealed class RecordHistoryViewComponent : ViewComponent
{
    private readonly ActLog _log;
    private readonly UnionDbContext _db;

    public RecordHistoryViewComponent(ActLog log, UnionDbContext db) => (_log, _db) = (log, db);

    public async Task<IViewComponentResult> InvokeAsync(Guid recordId, int size = 20)
    {
        var acts = await _log.HistoryAsync(recordId, size, HttpContext.RequestAborted);
        return View("/Areas/Tenants/Pages/Audit/_Timeline.cshtml", new RecordHistory(recordId, acts, new RecordWords(_db), acts.Count == size));
    }
}
