using System.Net;
using System.Text.RegularExpressions;
using Union.Search.Log;

namespace Union.Tests.Search;

public sealed partial class SearchPagesTests
{
    [Fact]
    public async Task While_one_types_only_the_answer_comes_and_counts_when_a_result_is_opened()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        var visitor = site.App.Client();

        var part = await visitor.GetStringAsync("/hanggin/search?q=工会&live=1");
        part.ShouldNotContain("<html");
        part.ShouldContain("找到 1 条结果");
        await visitor.GetStringAsync("/hanggin/search?q=工会经&live=1");
        var opened = await visitor.GetStringAsync("/hanggin/search?q=工会经费&live=1");
        await visitor.GetAsync(Go().Match(WebUtility.HtmlDecode(opened)).Value);
        await Waiting.UntilAsync(async () => (await site.RowsAsync<LoggedSearch>()).Count > 0);
        var logged = (await site.RowsAsync<LoggedSearch>()).ShouldHaveSingleItem();
        (logged.Text, logged.ClickedRank).ShouldBe(("工会经费", 1));
    }

    [Fact]
    public async Task Titles_are_offered_to_who_may_see_them()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("测特有经费办法", "正文。");
        await site.SaveAsync("测特有经费内部细则", "正文。");

        var offered = await site.App.Client().GetStringAsync("/hanggin/search/suggest?q=测特有");
        offered.ShouldContain("测特有经费办法");
        offered.ShouldNotContain("内部");
        var staff = await site.App.SignedInAsync("hanggin", "Staff");
        (await staff.GetStringAsync("/hanggin/search/suggest?q=测特有")).ShouldContain("测特有经费内部细则");
        (await (await site.App.SignedInAsync("otog", "Staff")).GetStringAsync("/otog/search/suggest?q=测特有")).ShouldBe("[]");
        foreach (var odd in new[] { "", "%00", "\"", new string('测', 5000), "%F0%9F%98%80" })
            (await site.App.Client().GetAsync($"/hanggin/search/suggest?q={odd}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.App.Client().GetStringAsync("/hanggin/search/suggest")).ShouldBe("[]");
    }

    [Fact]
    public async Task Order_and_filters_stay_in_the_address_and_explanations_are_for_administrators()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        await site.SaveAsync("工会经费细则", "工会经费的细则。");

        var page = await site.App.Client().GetStringAsync("/hanggin/search?q=工会经费&sort=Newest&why=1&issuer=测试总工会");
        page.ShouldContain("sort=Oldest");
        page.ShouldContain("name=\"issuer\"");
        page.ShouldNotContain("为什么排在这里");
        page.ShouldNotContain("排序说明");
        (await (await site.App.SignedInAsync("hanggin", "Administrator")).GetStringAsync("/hanggin/search?q=工会经费")).ShouldContain("排序说明");
        (await site.App.Client().GetAsync("/hanggin/search?q=经费&sort=7&from=-3&year=99999999999")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [GeneratedRegex("/hanggin/search/go\\?[^\"]+")]
    private static partial Regex Go();
}
