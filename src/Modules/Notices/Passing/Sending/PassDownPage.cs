using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Display;
using Union.Web.Pages;

namespace Union.Notices.Passing.Sending;

/// <summary>Chooses recipients and says what is asked of them; for an own document and for one received from above.</summary>
internal abstract class PassDownPage(RecipientChoices choices, SaveList lists, SendRound send, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PassForm Input { get; set; } = new();

    /// <summary>Who passes it down.</summary>
    public Guid OrganizationId { get; protected set; }

    public PassedDocument Document { get; protected set; } = null!;

    public RecipientOffer Offer { get; private set; } = RecipientOffer.None;

    /// <summary>The entry that is passed on; null for an own document.</summary>
    protected virtual Guid? ForwardedEntry => null;

    private DateOnly Today => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? await ShowAsync(cancellationToken);

    /// <summary>Searches by name and keeps what is ticked.</summary>
    public async Task<IActionResult> OnPostFindAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ?? await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
            return refused;
        var name = Input.ListName?.Trim() ?? "";
        var entries = await RecipientsAsync(cancellationToken);
        if (name.Length == 0)
            ModelState.AddModelError("Input.ListName", "请给名单起一个名称，例如“牧区四旗”。");
        if (ModelState.IsValid)
        {
            await lists.RunAsync(OrganizationId, name, entries, cancellationToken);
            this.Succeeded($"名单“{name}”已保存，有 {entries.Count} 个单位，以后可以直接选用。");
        }
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused)
            return refused;
        foreach (var problem in Input.Problems(Today))
            ModelState.AddModelError("", problem);
        var entries = await RecipientsAsync(cancellationToken);
        if (!ModelState.IsValid)
            return await ShowAsync(cancellationToken);
        var round = await send.RunAsync(Document, OrganizationId, ForwardedEntry, Input, entries, cancellationToken);
        this.Succeeded($"已下发给 {entries.Count} 个单位，正在投送；哪个单位没有送达，会在这里写明。");
        return LocalRedirect($"~/admin/passing/{round.Id}");
    }

    /// <summary>Finds the document and who passes it down.</summary>
    /// <returns>What to answer instead of the page; null when all is well.</returns>
    protected abstract Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken);

    private async Task<IReadOnlyList<DirectoryEntry>> RecipientsAsync(CancellationToken cancellationToken)
    {
        var entries = await choices.ResolveAsync(OrganizationId, Input, cancellationToken);
        if (entries.Count == 0)
            ModelState.AddModelError("", "还没有选择收文单位：请勾选下级站点、组织类别或单位，或选用名单。");
        if (entries.Count > RecipientChoices.Most)
            ModelState.AddModelError("", $"收文单位超过 {RecipientChoices.Most} 个；请由下一级总工会向下转发，或分几次下发。");
        return entries;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Offer = await choices.OfferAsync(OrganizationId, Input, cancellationToken);
        Input.MakeRoom();
        return Page();
    }
}
