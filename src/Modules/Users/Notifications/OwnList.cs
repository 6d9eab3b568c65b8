using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Core.Notifications;
using Union.Web.Lists;

namespace Union.Users.Notifications;

/// <summary>The signed-in person's notifications: a page of them, opening one, marking them as read.</summary>
internal sealed class OwnList(OwnNotifications own, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/me/notifications/{id:guid}",
                (Guid id, HttpRequest request, OwnList list, CancellationToken cancellationToken) => list.OpenAsync(id, request, cancellationToken)
            )
            .WithMetadata(new SignedInAttribute());

    public async Task<KeyPage<Notification>> PageAsync(bool onlyUnread, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await own.SeenAsync(cancellationToken);
        if (onlyUnread)
            rows = rows.Where(n => n.ReadAt == null);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(n => n.Id > key) : rows.Where(n => n.Id < key);
        rows = ask.IsBackward ? rows.OrderBy(n => n.Id) : rows.OrderByDescending(n => n.Id);
        return KeyPage.Of(await rows.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken), ask, n => n.Id.ToString(), total);
    }

    /// <summary>Marks one as read; false when there is none of this person's under the id.</summary>
    public async Task<bool> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var mine = (await own.SeenAsync(cancellationToken)).Where(n => n.Id == id);
        if (!await mine.AnyAsync(cancellationToken))
            return false;
        await ReadAsync(mine, cancellationToken);
        return true;
    }

    /// <summary>Marks all as read; returns how many were not.</summary>
    public async Task<int> ReadAllAsync(CancellationToken cancellationToken) =>
        await ReadAsync(await own.SeenAsync(cancellationToken), cancellationToken);

    private async Task<int> ReadAsync(IQueryable<Notification> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await rows.Where(n => n.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken);
    }

    private async Task<IResult> OpenAsync(Guid id, HttpRequest request, CancellationToken cancellationToken)
    {
        var link = await (await own.SeenAsync(cancellationToken)).Where(n => n.Id == id).Select(n => n.Link).FirstOrDefaultAsync(cancellationToken);
        if (link is null)
            return Results.NotFound();
        await ReadAsync(id, cancellationToken);
        return Results.LocalRedirect(request.PathBase + link);
    }
}
