using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Notices.Relations.Proposing;

/// <summary>Proposed relations one by one, of the site or of one document.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(ProposedRelations proposals, DecideProposal decide, Access access) : PageModel
{
    public ProposedRelation? Proposal { get; private set; }

    public int? Count { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>The document whose proposals are decided; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Notice { get; set; }

    [BindProperty]
    public string? Clauses { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public string Problem { get; private set; } = "";

    public async Task OnGetAsync(Guid? after, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Proposal = await proposals.NextAsync(Notice, after, cancellationToken);
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(id, cancellationToken) is not { } proposal)
            return Next(id, "这条提示刚被处理过，或正文刚被重新识别，请看下一条。", isDone: false);
        if (await decide.AcceptAsync(proposal, Clauses, On, cancellationToken) is not { } refusal)
            return Next(id, "已登记，两个文件的页面上都能看到；接着看下一条。");
        await LoadAsync(cancellationToken);
        (Proposal, Problem) = (proposal, refusal);
        return Page();
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(id, cancellationToken) is not { } proposal)
            return Next(id, "这条提示刚被处理过，或正文刚被重新识别，请看下一条。", isDone: false);
        return await decide.RejectAsync(proposal, cancellationToken) is { } refusal
            ? Next(id, refusal, isDone: false)
            : Next(id, "已排除，不再提示；接着看下一条。");
    }

    private LocalRedirectResult Next(Guid id, string words, bool isDone = true)
    {
        if (isDone)
            this.Succeeded(words);
        else
            this.Warned(words);
        return LocalRedirect($"~/admin/notices/relations?after={id}&notice={Notice}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Count = await proposals.CountAsync(Notice, cancellationToken);
        MayDecide = await access.HasAsync(Permissions.Edit);
    }
}
