using System.Net;

namespace Union.Tests.Search;

public sealed class InsideTests
{
    [Fact]
    public async Task One_document_is_searched_by_who_may_see_it()
    {
        await using var site = await SearchedCounties.StartAsync();
        var id = await site.SaveAsync("工会经费办法", "工会经费按照百分之二拨缴，用于<职工>活动。");
        var secret = await site.SaveAsync("经费内部细则", "工会经费的细则。");
        var visitor = site.App.Client();

        var page = await visitor.GetStringAsync($"/hanggin/search/inside?doc={id}&q=百分之二");
        page.ShouldContain("找到 1 处");
        page.ShouldContain("<mark>百分之二</mark>");
        page.ShouldContain("&lt;职工&gt;");
        (await visitor.GetStringAsync($"/hanggin/search/inside?doc={id}&q=没有这样的")).ShouldContain("没有这样的字词");
        (await visitor.GetStringAsync($"/hanggin/search/clause?doc={id}&anchor=art-1&q=拨缴")).ShouldContain("<mark>拨缴</mark>");
        (await visitor.GetStringAsync($"/hanggin/search/clause?doc={id}&n=0&part=1")).ShouldNotContain("<html");

        foreach (
            var address in new[]
            {
                $"inside?doc={secret}&q=经费",
                $"clause?doc={secret}&n=0",
                "inside?doc=x",
                $"clause?doc={id}&n=7",
                $"clause?doc={id}",
                "inside",
            }
        )
            (await visitor.GetAsync($"/hanggin/search/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        var staff = await site.App.SignedInAsync("hanggin", "Staff");
        (await staff.GetStringAsync($"/hanggin/search/inside?doc={secret}&q=经费")).ShouldContain("找到 1 处");
        (await (await site.App.SignedInAsync("otog", "Administrator")).GetAsync($"/otog/search/inside?doc={secret}&q=经费")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_list_of_results_is_a_file_too_and_holds_what_may_be_seen_only()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("=工会经费办法", "工会经费的使用。");
        await site.SaveAsync("经费内部细则", "工会经费的细则。");

        var csv = await site.App.Client().GetStringAsync("/hanggin/search?handler=Export&format=csv&q=经费");
        csv.ShouldContain("'=工会经费办法");
        csv.ShouldContain("工会经费的使用。");
        csv.ShouldNotContain("<mark>");
        csv.ShouldNotContain("内部");
        var xlsx = await site.App.Client().GetAsync("/hanggin/search?handler=Export&format=xlsx&q=经费");
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await (await site.App.SignedInAsync("hanggin", "Staff")).GetStringAsync("/hanggin/admin/search?handler=Export&q=经费")).ShouldContain(
            "内部"
        );
    }
}
