using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Search.Log;
using Union.Search.Quality.Lists;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed partial class SearchLogTests
{
    [Theory]
    [InlineData("身份证 990101199001011234 怎么办", "身份证 ****************** 怎么办")]
    [InlineData("990101 19900101 123X", "******************")]
    [InlineData("打 120-1234-5678 问", "打 *********** 问")]
    [InlineData("卡 6222 0212 3456 7890 123", "卡 *******************")]
    [InlineData("写信给 a.b@example.org", "写信给 ***@***")]
    [InlineData("总工发〔2017〕14号", "总工发〔2017〕14号")]
    [InlineData("2017年 20171231 98天", "2017年 20171231 98天")]
    public void Numbers_that_look_personal_are_masked(string typed, string kept)
    {
        var masked = PersonalNumbers.Mask(typed);
        if (kept.Contains('*', StringComparison.Ordinal))
        {
            masked.ShouldNotMatch(@"\d{4}");
            masked.ShouldContain("*");
        }
        else
            masked.ShouldBe(kept);
    }

    [Fact]
    public async Task Searches_are_logged_without_a_person_and_the_first_click_counts()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        await site.SaveAsync("工会经费细则", "工会经费的细则。");
        var visitor = site.App.Client();

        var page = await visitor.GetStringAsync("/hanggin/search?q=工会经费 13800138000");
        var found = await visitor.GetStringAsync("/hanggin/search?q=工会经费");
        await visitor.GetStringAsync("/hanggin/search?q=没有的词语呀");
        page.ShouldContain("/hanggin/search");
        var links = Links().Matches(WebUtility.HtmlDecode(found)).Select(m => m.Value).Distinct().ToList();
        links.Count.ShouldBe(2);

        (await visitor.GetAsync(links[1])).Headers.Location!.OriginalString.ShouldStartWith("/hanggin/roles/");
        await visitor.GetAsync(links[0]);
        await Waiting.UntilAsync(async () => (await site.RowsAsync<LoggedSearch>()).Count(s => s.ClickedRank != null) == 1);
        await Waiting.UntilAsync(async () => (await site.RowsAsync<LoggedSearch>()).Count == 3);
        var rows = await site.RowsAsync<LoggedSearch>();
        rows.Select(s => s.Text).ShouldBe(["工会经费 ***********", "工会经费", "没有的词语呀"], ignoreOrder: true);
        var clicked = rows.Single(s => s.ClickedRank != null);
        (clicked.Text, clicked.ClickedRank, clicked.Results).ShouldBe(("工会经费", 2, 2));
        clicked.Clicked!.Value.Label.ShouldBe("第一条");
        rows.Single(s => s.Text == "没有的词语呀").Results.ShouldBe(0);
        (await site.RowsAsync<LoggedSearch>("otog")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("/a%0d%0ab")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_way_to_a_result_leads_to_own_addresses_only(string to)
    {
        await using var site = await SearchedCounties.StartAsync();
        (await site.App.Client().GetAsync($"/hanggin/search/go?to={to}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.App.Client().GetAsync("/hanggin/search/go?to=/hanggin/notices%23t11&s=nonsense")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Log_page_shows_failures_and_makes_a_must_find_entry_of_one()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        var visitor = site.App.Client();
        var found = await visitor.GetStringAsync("/hanggin/search?q=工会经费");
        await visitor.GetAsync(Links().Match(WebUtility.HtmlDecode(found)).Value);
        await visitor.GetStringAsync("/hanggin/search?q=会费多少");
        await Waiting.UntilAsync(async () => (await site.RowsAsync<LoggedSearch>()) is { Count: 2 } rows && rows.Any(s => s.ClickedRank == 1));

        (await (await site.App.SignedInAsync("hanggin", "Staff")).GetAsync("/hanggin/admin/search/log")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var admin = await site.App.SignedInAsync("hanggin", "Administrator");
        var page = await admin.GetStringAsync("/hanggin/admin/search/log");
        page.ShouldContain("会费多少");
        (await admin.GetStringAsync("/hanggin/admin/search/log?outcome=none")).ShouldNotContain(">工会经费<");
        (await admin.GetStringAsync("/hanggin/admin/search/log?handler=Export&format=csv")).ShouldContain("会费多少");

        var clicked = (await site.RowsAsync<LoggedSearch>()).Single(s => s.ClickedRank == 1);
        var keep = await admin.PostFormAsync(
            "/hanggin/admin/search/log?handler=Keep",
            new() { ["id"] = clicked.Id.ToString(), ["text"] = clicked.Text },
            "/hanggin/admin/search/log"
        );
        keep.Headers.Location!.OriginalString.ShouldBe("/hanggin/admin/search/log");
        var entry = (await site.RowsAsync<QualityQuery>()).ShouldHaveSingleItem();
        entry.Text.ShouldBe("工会经费");
        entry.Judgement.Relevant.ShouldHaveSingleItem().ShouldBe(new("union/工会经费办法.txt", "第一条"));

        keep = await admin.PostFormAsync("/hanggin/admin/search/log?handler=Keep", new() { ["text"] = "会费多少" }, "/hanggin/admin/search/log");
        var form = keep.Headers.Location!.OriginalString;
        form.ShouldContain("/query?text=");
        (await admin.GetStringAsync(form + "&find=经费")).ShouldContain("工会经费办法");
    }

    [Fact]
    public async Task A_site_may_keep_no_log_and_forgets_after_the_days_it_says()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        await site.App.Client().GetStringAsync("/hanggin/search?q=工会经费");
        await Waiting.UntilAsync(async () => (await site.RowsAsync<LoggedSearch>()).Count == 1);

        var admin = await site.App.SignedInAsync("hanggin", "Administrator");
        var saved = await admin.PostFormAsync("/hanggin/admin/search/log/settings", new() { ["Input.IsOn"] = "false", ["Input.Days"] = "30" });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.App.Client().GetStringAsync("/hanggin/search?q=工会经费")).ShouldNotContain("/search/go?");

        await site.App.InTenantAsync(
            "hanggin",
            services =>
                new ForgetSearches(new ManualClock(DateTimeOffset.UtcNow.AddDays(31))).DoWorkAsync(services, TestContext.Current.CancellationToken)
        );
        (await site.RowsAsync<LoggedSearch>()).ShouldBeEmpty();
    }

    [GeneratedRegex("/hanggin/search/go\\?[^\"]+")]
    private static partial Regex Links();
}
