using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Contents.Definitions;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Contents.Items.Listing;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(ItemList list, ManyItems many, ItemAccess access) : PageModel
{
    public ItemFilter Filter { get; private set; } = new();

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public KeyPage<ContentItem> Rows { get; private set; } = KeyPage.Empty<ContentItem>();

    /// <summary>The types the user may see.</summary>
    public IReadOnlyList<DefinedType> Types { get; private set; } = [];

    /// <summary>Those of which the user may make items.</summary>
    public IReadOnlyList<DefinedType> Creatable { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>The user may publish items of one of the types.</summary>
    public bool MayPublish { get; private set; }

    public IEnumerable<SelectListItem> TypeChoices =>
        Types.Select(t => new SelectListItem($"{t.DisplayName}（{Counts.GetValueOrDefault(t.Name)}）", t.Name));

    public static IReadOnlyList<SelectListItem> States => EnumChoices.Of<ContentState>();

    public static IReadOnlyList<SelectListItem> Visibilities => EnumChoices.Of<ContentVisibility>();

    public DefinedType? TypeOf(ContentItem item) => Types.FirstOrDefault(t => t.Name == item.ContentType);

    public async Task<IActionResult> OnGetAsync([FromQuery] ItemFilter filter, string? format, CancellationToken cancellationToken)
    {
        Filter = filter;
        Types = await access.VisibleAsync(cancellationToken);
        if (format is "csv" or "xlsx")
            return new ExportResult<ContentItem>("内容", list.All(filter, Types), ItemList.Columns(Types), format == "xlsx");
        Counts = await list.CountsAsync(cancellationToken);
        foreach (var type in Types)
        {
            MayPublish |= type.Pages is null && await access.MayPublishAsync(type);
            if (type.Definition.Creatable && await access.MayEditAsync(type))
                Creatable = [.. Creatable, type];
        }
        Rows = await list.PageAsync(filter, Types, KeyRequest.From(Request), cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken) =>
        Told("发布", await many.PublishAsync(Chosen, cancellationToken));

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        Told("撤回", await many.TakeBackAsync(Chosen, Reason, cancellationToken));

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken) =>
        Told("删除", await many.DeleteAsync(Chosen, Reason, cancellationToken));

    private LocalRedirectResult Told(string what, ManyOutcome outcome)
    {
        if (Chosen.Length == 0)
            this.Warned($"没有勾选内容。请在列表左侧勾选要{what}的内容。");
        else if (outcome.Refusals.Count == 0)
            this.Succeeded($"已{what} {outcome.Done} 条内容。");
        else
            this.Warned($"已{what} {outcome.Done} 条；{outcome.Refusals.Count} 条没有{what}：{string.Join(" ", outcome.Refusals.Take(5))}");
        var from = Request.Query["from"].ToString();
        return LocalRedirect("~/admin/contents/items" + (from.StartsWith('?') ? from : ""));
    }
}
