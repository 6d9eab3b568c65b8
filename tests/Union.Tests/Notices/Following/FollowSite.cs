using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Notifications;
using Union.Notices.Following;
using Union.Notices.Relations;
using Union.Tests.Hosting;
using Union.Users;

namespace Union.Tests.Notices.Following;

/// <summary>A county where documents are followed: an editor, and people who follow.</summary>
internal sealed class FollowSite(UnionApp app, string tenant, NoticeEditor editor)
{
    public UnionApp App => app;

    public string Tenant => tenant;

    public NoticeEditor Editor => editor;

    public static async Task<FollowSite> OpenAsync(UnionFixture fixture)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices", "Union.Notices.Following");
        return new(fixture.App, tenant, await NoticeEditor.SignInAsync(fixture.App, tenant));
    }

    public async Task<Follower> FollowerAsync(params string[] rolesOrPermissions)
    {
        var name = await app.AddUserAsync(tenant, rolesOrPermissions);
        var client = await app.SignInAsync(tenant, name);
        var id = await InAsync(db => db.Set<User>().Where(u => u.UserName == name).Select(u => u.Id).SingleAsync());
        return new(id, name, client);
    }

    /// <summary>Presses the button on the page.</summary>
    public async Task FollowAsync(Follower who, FollowTarget target, string? page = null)
    {
        var fields = new Dictionary<string, string> { ["kind"] = $"{target.Kind}", ["value"] = target.Value };
        var response = await who.Client.PostFormAsync($"/{tenant}/me/following?handler=Add", fields, page ?? $"/{tenant}/me/notifications/settings");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    public async Task RelateAsync(Guid notice, RelationKind kind, Guid target)
    {
        var address = $"/{tenant}/admin/notices/{notice}/relations";
        var fields = new Dictionary<string, string> { ["Input.Kind"] = $"{kind}", ["Input.Target"] = $"/notices/{target}" };
        var response = await editor.Client.PostFormAsync($"{address}?handler=Add", fields, address);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What the person was told, the newest first, after all that waits is delivered.</summary>
    public async Task<List<Notification>> ToldAsync(Follower who)
    {
        await app.DeliverOutboxAsync();
        return await InAsync(db => db.Set<Notification>().AsNoTracking().Where(n => n.UserId == who.Id).OrderByDescending(n => n.Id).ToListAsync());
    }

    public Task<T> InAsync<T>(Func<UnionDbContext, Task<T>> work) => app.InTenantAsync(tenant, s => work(s.GetRequiredService<UnionDbContext>()));
}
