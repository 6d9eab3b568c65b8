using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Publishing;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Notices.Drafts;

[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(DraftList list, PublishMany publishing, Access access) : PageModel
{
    public DraftFilter Filter { get; private set; } = new();

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public KeyPage<Notice> Rows { get; private set; } = KeyPage.Empty<Notice>();

    public IReadOnlyDictionary<ContentState, int> Counts { get; private set; } = new Dictionary<ContentState, int>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Visibilities => EnumChoices.Of<ContentVisibility>();

    public bool MayEdit { get; private set; }

    public bool MayPublish { get; private set; }

    public async Task OnGetAsync([FromQuery] DraftFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        MayEdit = await access.HasAsync(Permissions.Edit);
        MayPublish = await access.HasAsync(Permissions.Publish);
        Counts = await list.CountsAsync(cancellationToken);
        Kinds = [.. (await list.KindsAsync(cancellationToken)).Select(k => new SelectListItem(k, k))];
        Years =
        [
            .. (await list.YearsAsync(cancellationToken))
                .Select(y => y.ToString(CultureInfo.InvariantCulture))
                .Select(y => new SelectListItem(y + " 年", y)),
        ];
        Rows = await list.PageAsync(Filter, KeyRequest.From(Request), cancellationToken);
    }

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) =>
        Told("发布", await publishing.PublishAsync(Chosen, cancellationToken));

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostUnpublishAsync(CancellationToken cancellationToken) =>
        Told("撤回", await publishing.UnpublishAsync(Chosen, Reason, cancellationToken));

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostScheduleAsync(DateTime? at, CancellationToken cancellationToken) =>
        at is { } time
            ? Told("定时", await publishing.ScheduleAsync(Chosen, time, cancellationToken))
            : Told("定时", new ManyOutcome(0, ["请填写发布的时间。"]));

    private LocalRedirectResult Told(string what, ManyOutcome outcome)
    {
        if (Chosen.Length == 0)
            this.Warned($"没有勾选公告。请在列表左侧勾选要{what}的公告。");
        else if (outcome.Refusals.Count == 0)
            this.Succeeded($"已{what} {outcome.Done} 条公告。");
        else
            this.Warned($"已{what} {outcome.Done} 条；{outcome.Refusals.Count} 条没有{what}：{string.Join(" ", outcome.Refusals.Take(5))}");
        return LocalRedirect(
            "~/admin/notices"
                + Request.Query["from"].ToString() switch
                {
                    ['?', ..] query => query,
                    _ => "",
                }
        );
    }
}
