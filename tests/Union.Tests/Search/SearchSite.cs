using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Attachments;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Files;
using Union.Core.Organizations;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Notices;
using Union.Search.Live;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

/// <summary>Documents written straight into a site, and searches that wait for them.</summary>
internal static class SearchSite
{
    public static async Task SwitchOnAsync(this UnionApp app, string tenant, params string[] features) =>
        await app.InTenantAsync(
            tenant,
            async services =>
            {
                var manager = services.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync(features, [], default), null, default);
            }
        );

    public static async Task SwitchOffAsync(this UnionApp app, string tenant, params string[] features) =>
        await app.InTenantAsync(
            tenant,
            async services =>
            {
                var manager = services.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync([], features, default), null, default);
            }
        );

    /// <summary>A published document with files, each a name and its content.</summary>
    public static Task<Guid> PublishAsync(this UnionApp app, string tenant, NoticeContent content, params (string Name, byte[] Content)[] files) =>
        app.InTenantAsync(tenant, services => PublishAsync(services, content, files));

    /// <summary>The same in a scope of the site, whatever node it belongs to.</summary>
    public static async Task<Guid> PublishAsync(IServiceProvider services, NoticeContent content, params (string Name, byte[] Content)[] files)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var store = services.GetRequiredService<FileStore>();
        var site = services.GetRequiredService<ICurrentTenant>();
        var author = new Author(null, "演示编辑", DateTime.UtcNow);
        var notice = new Notice(services.GetRequiredService<IOrganizationTree>().RootId, author.At);
        var version = notice.Save(content, author, null);
        notice.Publish(version, author);
        db.Add(notice);
        db.Add(version);
        var order = 0;
        foreach (var (name, bytes) in files)
        {
            await using var stream = new MemoryStream(bytes);
            var kept = await store.KeepAsync(site.Id, stream, name, AttachmentRules.Default);
            db.Add(new ContentAttachment(version, name, name, kept, ++order));
        }
        db.Act("test.publish", "发布演示文件");
        await db.SaveChangesAsync();
        return notice.Id;
    }

    /// <summary>Changes rows of a site as one act.</summary>
    public static Task ChangeAsync(this UnionApp app, string tenant, Action<UnionDbContext> change) =>
        app.InTenantAsync(
            tenant,
            async services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                change(db);
                db.Act("test.change", "修改演示文件");
                await db.SaveChangesAsync();
            }
        );

    /// <summary>A document of <see cref="RoleSource"/>.</summary>
    public static async Task<Guid> SaveRoleAsync(this UnionApp app, string tenant, string title, string text)
    {
        var role = new Role(title, text);
        await app.ChangeAsync(tenant, db => db.Add(role));
        return role.Id;
    }

    public static async Task<JsonElement> AskAsync(this HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    /// <summary>Asks until so many are found; filters may follow the words: <c>经费&amp;validity=InForce</c>.</summary>
    public static async Task<JsonElement> FoundAsync(this HttpClient client, string site, string query, int total)
    {
        JsonElement answer = default;
        await Waiting.UntilAsync(async () =>
        {
            answer = await client.AskAsync($"{site}/api/v1/search?q={query}");
            return answer.GetProperty("total").GetInt32() == total;
        });
        return answer;
    }

    public static List<string?> Titles(this JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString())];

    public static LiveIndexes Indexes(this UnionApp app) => app.Services.GetRequiredService<LiveIndexes>();

    public static LiveIndex Live(this UnionApp app) => app.Indexes().Default;

    public static Task ReadyAsync(this UnionApp app) => Waiting.UntilAsync(() => app.Live().State.IsReady);
}
