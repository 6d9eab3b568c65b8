using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Core.Notifications;
using Union.Search.Saved;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class SavedSearchTests
{
    private const string Page = "/hanggin/admin/search/saved";

    [Fact]
    public async Task A_search_is_kept_opened_renamed_and_deleted_by_its_owner_alone()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        var staff = await site.App.SignedInAsync("hanggin", "Staff");
        (await staff.GetStringAsync("/hanggin/search?q=经费&kind=role")).ShouldContain("保存检索");
        (await site.App.Client().GetStringAsync("/hanggin/search?q=经费")).ShouldNotContain("保存检索");

        await AddAsync(staff, "经费", "q=经费&kind=role&from=10&evil=1");
        var saved = (await site.RowsAsync<SavedSearch>()).ShouldHaveSingleItem();
        Uri.UnescapeDataString(saved.Query).ShouldBe("q=经费&kind=role");
        var open = await staff.GetAsync($"{Page}/{saved.Id}");
        Uri.UnescapeDataString(open.Headers.Location!.OriginalString).ShouldBe("/hanggin/admin/search?q=经费&kind=role");

        var other = await site.App.SignedInAsync("hanggin", "Administrator");
        (await other.GetStringAsync(Page)).ShouldNotContain(saved.Id.ToString());
        (await other.GetAsync($"{Page}/{saved.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(other, "Delete", saved.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await staff.PostFormAsync(
            $"{Page}?handler=Rename",
            new() { ["id"] = saved.Id.ToString(), ["name"] = "本年经费" },
            "/hanggin/admin/search?q=经费"
        );
        (await staff.GetStringAsync(Page)).ShouldContain("本年经费");
        await PostAsync(staff, "Delete", saved.Id);
        (await site.RowsAsync<SavedSearch>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task New_results_are_told_once_to_who_still_may_search()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        var staff = await site.App.SignedInAsync("hanggin", "Staff");
        await AddAsync(staff, "经费", "q=经费");
        await RunAsync(site);
        (await site.RowsAsync<Notification>()).ShouldBeEmpty();

        await site.SaveAsync("工会经费内部细则", "工会经费的细则。");
        await site.SaveAsync("外旗经费内部细则", "工会经费的细则。", "otog");
        await RunAsync(site);
        var told = (await site.RowsAsync<Notification>()).ShouldHaveSingleItem();
        told.Title.ShouldBe("保存的检索“经费”有 1 条新结果");
        told.Detail.ShouldBe("工会经费内部细则");
        (await staff.GetStringAsync(Page)).ShouldContain("1 条");

        await RunAsync(site);
        (await site.RowsAsync<Notification>()).Count.ShouldBe(1);
        await staff.GetAsync(told.Link.StartsWith('/') ? "/hanggin" + told.Link : told.Link);
        (await site.RowsAsync<SavedSearchState>()).Single().NewResults.ShouldBe(0);
    }

    private static Task RunAsync(SearchedCounties site) =>
        site
            .App.Services.GetRequiredService<TaskRunner>()
            .RunNowAsync(site.App.Tenants.Find("hanggin")!.Id, typeof(TellOfNewResults).FullName!, TestContext.Current.CancellationToken);

    private static async Task AddAsync(HttpClient client, string name, string query)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Name"] = name,
            ["Input.Query"] = query,
            ["Input.Alerts"] = "true",
        };
        var added = await client.PostFormAsync($"{Page}?handler=Add", fields, "/hanggin/admin/search?q=经费");
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect, await added.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, Guid id) =>
        client.PostFormAsync($"{Page}?handler={handler}", new() { ["id"] = id.ToString() }, "/hanggin/admin/search?q=经费");
}
