using System.Net;
using System.Text;
using Union.Search.Quality;
using Union.Search.Quality.Lists;
using Union.Search.Quality.Runs;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class QualityTests
{
    private const string Lists = "/hanggin/admin/search/quality";

    [Fact]
    public async Task A_list_is_imported_measured_changed_and_exported()
    {
        await using var site = await SearchedCounties.StartAsync();
        await site.SaveAsync("工会经费办法", "工会经费的使用。");
        var admin = await site.App.SignedInAsync("hanggin", "Administrator");

        var lines = """
            {"question":"经费","within":1,"topic":"经费","relevant":[{"path":"union/工会经费办法.txt","article":"第一条"}]}
            {"question":"没有的词语呀","within":5,"relevant":[{"path":"union/工会经费办法.txt"}]}
            这不是一行评判
            """;
        var created = await PostFileAsync(admin, lines);
        var list = (await site.RowsAsync<QualityList>()).ShouldHaveSingleItem();
        created.Headers.Location!.OriginalString.ShouldBe($"{Lists}/{list.Id}");
        (await admin.GetStringAsync($"{Lists}/{list.Id}")).ShouldContain("1 行无法识别");

        await RunAsync(site, admin, list, 1);
        var run = (await site.RowsAsync<QualityRun>()).ShouldHaveSingleItem();
        (run.Questions, run.Found, run.Mrr10).ShouldBe((2, 1, 0.5));
        var page = await admin.GetStringAsync($"{Lists}/{list.Id}");
        page.ShouldContain("1 / 2");
        (await admin.GetStringAsync($"{Lists}/{list.Id}?show=missed")).ShouldContain("没有的词语呀");

        await site.SaveAsync("别的办法", "没有的词语呀，现在有了。");
        var query = (await site.RowsAsync<QualityQuery>()).Single(q => q.Text == "没有的词语呀");
        var changed = await admin.PostFormAsync(
            $"{Lists}/{list.Id}/query/{query.Id}",
            new()
            {
                ["Input.Text"] = query.Text,
                ["Input.Within"] = "5",
                ["Input.Answers"] = "union/别的办法.txt 第一条",
            }
        );
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await changed.Content.ReadAsStringAsync());
        await RunAsync(site, admin, list, 2);
        page = await admin.GetStringAsync($"{Lists}/{list.Id}?show=changed");
        page.ShouldContain("↑ 靠前");
        page.ShouldContain("2 / 2");

        var export = await admin.GetStringAsync($"{Lists}/{list.Id}?handler=Export");
        export
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => Judgement.TryParse(l)!.Question)
            .ShouldBe(["经费", "没有的词语呀"], ignoreOrder: true);
        export.ShouldContain("经费");
    }

    [Fact]
    public async Task Lists_of_another_site_do_not_exist_and_staff_may_not_see_any()
    {
        await using var site = await SearchedCounties.StartAsync();
        var admin = await site.App.SignedInAsync("hanggin", "Administrator");
        await PostFileAsync(admin, """{"question":"经费","relevant":[{"path":"a"}]}""");
        var list = (await site.RowsAsync<QualityList>()).Single();

        var foreign = await site.App.SignedInAsync("otog", "Administrator");
        (await foreign.GetAsync($"/otog/admin/search/quality/{list.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await foreign.GetAsync($"/otog/admin/search/quality/{list.Id}/query")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var staff = await site.App.SignedInAsync("hanggin", "Staff");
        (await staff.GetAsync(Lists)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await PostFileAsync(admin, "")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.RowsAsync<QualityList>()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("""{"question":"","relevant":[{"path":"a"}]}""")]
    [InlineData("""{"question":"x","relevant":[]}""")]
    [InlineData("""{"question":"x","relevant":[null]}""")]
    [InlineData("""{"question":"x","relevant":[{"path":""}]}""")]
    [InlineData("""{"question":5}""")]
    public void A_line_that_is_no_judgement_is_none(string line) => Judgement.TryParse(line).ShouldBeNull();

    private static async Task<HttpResponseMessage> PostFileAsync(HttpClient client, string lines)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenIn(await client.GetStringAsync(Lists))), "__RequestVerificationToken" },
            { new StringContent("测试清单"), "Input.Name" },
            { new StringContent("MustFind"), "Input.Kind" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(lines)), "Input.File", "list.jsonl" },
        };
        return await client.PostAsync(Lists, form);
    }

    private static async Task RunAsync(SearchedCounties site, HttpClient admin, QualityList list, int runs)
    {
        var started = await admin.PostFormAsync($"{Lists}/{list.Id}?handler=Run", page: $"{Lists}/{list.Id}");
        started.Headers.Location!.OriginalString.ShouldContain("/admin/jobs/");
        await Waiting.UntilAsync(async () => (await site.RowsAsync<QualityRun>()).Count == runs);
    }
}
