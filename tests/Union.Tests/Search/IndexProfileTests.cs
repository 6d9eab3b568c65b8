using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Notices;
using Union.Search.Index.Queries;
using Union.Search.Indexes;
using Union.Search.Indexes.Profiles;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class IndexProfileTests
{
    [Fact]
    public async Task Of_a_hundred_who_ask_for_a_rebuild_at_once_one_is_heard_and_search_goes_on()
    {
        var gate = new SlowSource.Gate();
        await using var app = await StartAsync(s => s.AddSingleton(gate).AddScoped<IIndexSource, SlowSource>());
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
        await app.Client().FoundAsync("", "劳模", 1);
        var before = app.Live().State.FileName;

        gate.Close();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(_ => app.InTenantAsync("Default", s => s.GetRequiredService<AskRebuild>().RunAsync("default", false, default)))
        );

        answers.Count(answer => answer is null).ShouldBe(1);
        answers.ShouldAllBe(answer => answer == null || answer.Contains("检索照常使用"));
        await Waiting.UntilAsync(() => app.Live().State.Build is not null);
        (await app.Client().AskAsync("/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(1);
        // What is published meanwhile is in the old index at once and in the new one from the start.
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模疗养通知", Body = "劳模疗养。" });
        await app.Client().FoundAsync("", "劳模", 2);

        gate.Open();
        await Waiting.UntilAsync(() => app.Live().State.FileName != before && !app.Live().IsBusy);
        await app.Client().FoundAsync("", "劳模", 2);
        app.Live().Current!.Rebuilds.ShouldBe(1);
        Directory.GetFiles(Path.Combine(app.AppData, "search"), "*.db").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_index_of_its_own_takes_its_sources_only_and_goes_with_its_profile()
    {
        await using var app = await StartAsync(s => s.AddScoped<IIndexSource, RoleSource>());
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
        var root = await app.SignedInAsync("Default", "Administrator");
        (
            await root.PostFormAsync(
                "/admin/search/index/edit",
                new()
                {
                    ["Input.Name"] = "policy",
                    ["Input.DisplayName"] = "政策文件",
                    ["Input.Kinds"] = "notice",
                }
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Waiting.UntilAsync(() => app.Indexes().Find("policy") is { IsBusy: false });
        var policy = app.Indexes().Find("policy")!;
        await Waiting.UntilAsync(() => app.Live().State.Documents > 1);
        policy.Current!.Registry.Accesses.Select(access => access.Kind).Distinct().ShouldBe(["notice"]);
        policy.Search(new SearchRequest("劳模", _ => true), default).Total.ShouldBe(1);
        var page = await root.GetStringAsync("/admin/search/index?name=policy");
        page.ShouldContain("政策文件");
        page.ShouldContain("检索索引：政策文件");
        (await root.GetAsync("/admin/search/index?name=none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // Its own permission opens it, and nothing else does.
        (await app.Client().GetAsync("/api/v1/search?index=policy&q=劳模")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var staff = await app.SignedInAsync("Default", "SearchStaffDocuments");
        (await staff.GetAsync("/api/v1/search?index=policy&q=劳模")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Client().GetAsync("/api/v1/search?index=none&q=劳模")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var allowed = await app.SignedInAsync("Default", "QueryIndex_policy");
        (await allowed.AskAsync("/api/v1/search?index=policy&q=劳模")).GetProperty("total").GetInt32().ShouldBe(1);

        // A change of sources builds it anew.
        var before = policy.State.FileName;
        await root.PostFormAsync(
            "/admin/search/index/edit?name=policy",
            new()
            {
                ["Input.Name"] = "policy",
                ["Input.DisplayName"] = "演示角色",
                ["Input.Kinds"] = "role",
                ["Input.BasedOn"] = "1",
            }
        );
        await Waiting.UntilAsync(() => policy.State.FileName != before && policy.Current!.Registry.Find("x") is null);
        policy.Search(new SearchRequest("劳模", _ => true), default).Total.ShouldBe(0);

        (
            await root.PostFormAsync(
                "/admin/search/index?handler=Remove&name=policy",
                new() { ["name"] = "policy" },
                "/admin/search/index?name=policy"
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Waiting.UntilAsync(() => app.Indexes().Find("policy") is null);
        Directory.GetFiles(Path.Combine(app.AppData, "search"), "policy.*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Reset_reads_all_again_into_the_same_file_and_clears_what_no_source_gives()
    {
        await using var app = await StartAsync();
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
        await app.Client().FoundAsync("", "劳模", 1);
        var (file, name) = (app.Live().Current!, app.Live().State.FileName);
        var site = app.Tenants.Default!.Id;
        await file.WriteAsync(
            Union.Search.Index.Storage.IndexBatch.Of(
                IndexedTexts.Document(Guid.CreateVersion7().ToString(), "不再存在", "劳模旧文。", new DocumentAccess(site, "notice", Audience.Public))
            ),
            TestContext.Current.CancellationToken
        );
        (await app.Client().AskAsync("/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(2);

        var root = await app.SignedInAsync("Default", "Administrator");
        await root.PostFormAsync("/admin/search/index?handler=Reset", page: "/admin/search/index");

        await app.Client().FoundAsync("", "劳模", 1);
        await Waiting.UntilAsync(() => !app.Live().IsBusy);
        app.Live().State.FileName.ShouldBe(name);
        app.Live().Current!.Resets.ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_change_a_profile_do_not_overwrite_each_other()
    {
        await using var app = await StartAsync();
        ProfileForm Form(string name, int basedOn) =>
            new()
            {
                Name = "policy",
                DisplayName = name,
                Kinds = ["notice"],
                BasedOn = basedOn,
            };
        Task<string?> SaveAsync(ProfileForm form, bool isNew) =>
            app.InTenantAsync("Default", s => s.GetRequiredService<SaveProfile>().RunAsync(form, isNew, default));

        (await SaveAsync(Form("甲", 0), true)).ShouldBeNull();
        var version = await app.InTenantAsync(
            "Default",
            s => s.GetRequiredService<UnionDbContext>().Set<IndexProfile>().Select(p => p.Version).SingleAsync()
        );
        (await SaveAsync(Form("乙", version), false)).ShouldBeNull();
        (await SaveAsync(Form("丙", version), false))!.ShouldContain("“乙”已被他人修改");
        (await SaveAsync(Form("丁", 0), true))!.ShouldContain("请换一个代号");
    }

    internal static async Task<UnionApp> StartAsync(Action<IServiceCollection>? services = null, string? folder = null)
    {
        var app = await UnionApp.StartAsync(services: services, appData: folder);
        await app.SetUpAsync();
        await app.SwitchOnAsync("Default", "Union.Search", "Union.Notices");
        await app.ReadyAsync();
        return app;
    }
}
