using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Notices.Topics;

/// <summary>The site's topics: <c>?edit={id}</c> opens one to be changed.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(UnionDbContext db, TopicTree tree, SaveTopic save, Access access) : PageModel
{
    [BindProperty]
    public TopicForm Input { get; set; } = new();

    public IReadOnlyList<TopicNode> Nodes { get; private set; } = [];

    /// <summary>How many published documents each has, those beneath it not counted.</summary>
    public IReadOnlyDictionary<Guid, int> Counts { get; private set; } = new Dictionary<Guid, int>();

    public bool MayEdit { get; private set; }

    public IEnumerable<SelectListItem> Parents =>
        Nodes.Where(n => n.Level < Topic.MostLevels - 1 && n.Topic.Id != Input.Id).Select(n => new SelectListItem(n.Path, n.Topic.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid? edit, Guid? under, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.ParentId = under;
        if (edit is not { } id)
            return Page();
        if (Nodes.FirstOrDefault(n => n.Topic.Id == id)?.Topic is not { } topic)
            return NotFound();
        Input = new TopicForm
        {
            Id = id,
            Name = topic.Name,
            ParentId = topic.ParentId,
            Order = topic.Order,
            BasedOn = topic.Version,
        };
        return Page();
    }

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await save.RunAsync(Input, cancellationToken) is { } refusal)
            ModelState.AddModelError("Input.Name", refusal);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }
        this.Succeeded($"主题“{Input.Name!.Trim()}”已保存。");
        return LocalRedirect("~/admin/notices/topics");
    }

    [RequirePermission(Permissions.Publish)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid topic, CancellationToken cancellationToken)
    {
        if (await save.RemoveAsync(topic, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded("主题已删除。");
        return LocalRedirect("~/admin/notices/topics");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Nodes = await tree.NodesAsync(cancellationToken);
        Counts = await db.Set<NoticeTopicLink>()
            .GroupBy(l => l.TopicId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        MayEdit = await access.HasAsync(Permissions.Publish);
    }
}
