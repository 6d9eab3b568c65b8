using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Notices.Passing.Rounds;

/// <summary>What was passed down, the newest first.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.PassDown)]
internal sealed class IndexModel(RoundReach reach) : PageModel
{
    public KeyPage<PassingRound> Rows { get; private set; } = KeyPage.Empty<PassingRound>();

    public PassingState? State { get; private set; }

    public async Task OnGetAsync(string? q, PassingState? state, CancellationToken cancellationToken)
    {
        State = state;
        var rows = (await reach.VisibleAsync()).AsNoTracking();
        if (state is { } wanted)
            rows = rows.Where(r => r.State == wanted);
        if (q?.Trim() is { Length: > 0 } text)
        {
            var part = text[..Math.Min(text.Length, 100)];
            rows = rows.Where(r => r.Title.Contains(part) || r.NumberText.Contains(part));
        }
        var ask = KeyRequest.From(Request);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var key))
            rows = ask.IsBackward ? rows.Where(r => r.Id > key) : rows.Where(r => r.Id < key);
        rows = ask.IsBackward ? rows.OrderBy(r => r.Id) : rows.OrderByDescending(r => r.Id);
        Rows = KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, r => r.Id.ToString("N"), total);
    }
}
