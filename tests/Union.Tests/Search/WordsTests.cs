using System.Net;
using System.Text;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class WordsTests
{
    private const string Page = "/admin/search/words";

    [Fact]
    public async Task A_word_added_by_a_site_holds_with_the_next_search_there_and_below_and_no_index_is_touched()
    {
        await using var app = await IndexProfileTests.StartAsync();
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, "Union.Search", "Union.Notices");
        await app.PublishAsync("Default", new NoticeContent { Title = "暖心驿站建设通知", Body = "户外劳动者驿站建设要求。" });
        await app.Client().FoundAsync("", "驿站", 1);
        var before = app.Live().State.FileName;
        (await app.Client().AskAsync("/api/v1/search?q=歇脚点")).GetProperty("total").GetInt32().ShouldBe(0);

        var root = await app.SignedInAsync("Default", "Administrator");
        var saved = await root.PostFormAsync(
            Page,
            new()
            {
                ["Input.Term"] = "歇脚点",
                ["Input.Kind"] = "Synonym",
                ["Input.Means"] = "驿站",
                ["Input.BasedOn"] = "0",
            }
        );

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        (await app.Client().AskAsync("/api/v1/search?q=歇脚点")).GetProperty("total").GetInt32().ShouldBe(1);
        await app.Client().FoundAsync("/hanggin", "歇脚点", 1);
        app.Live().State.FileName.ShouldBe(before);
        (await root.GetStringAsync(Page + "?own=true")).ShouldContain("歇脚点");

        await root.PostFormAsync(Page + "?handler=Remove", new() { ["term"] = "歇脚点", ["kind"] = "Synonym" }, Page);
        (await app.Client().AskAsync("/api/v1/search?q=歇脚点")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_is_taken_in_as_a_whole_or_not_at_all_and_what_goes_out_comes_in_again()
    {
        await using var app = await IndexProfileTests.StartAsync();
        var root = await app.SignedInAsync("Default", "Administrator");

        var refused = await (
            await SendAsync(root, "词,类别,对应的词,来源说明\n歇脚点,同义词,驿站,\n甲,同义词,乙乙,\n歇脚站,没有,驿站,")
        ).Content.ReadAsStringAsync();
        refused.ShouldContain("第 3 行");
        refused.ShouldContain("第 4 行");
        (await root.GetStringAsync(Page + "?own=true")).ShouldNotContain("歇脚点");
        (await (await SendAsync(root, "随便\n写的")).Content.ReadAsStringAsync()).ShouldContain("第一行应是");

        (await SendAsync(root, "词,类别,对应的词,来源说明\n歇脚点,同义词,驿站,演示")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = await root.GetStringAsync(Page + "?format=csv&own=true");
        file.ShouldContain("歇脚点,同义词,驿站,演示,本站");
        (await SendAsync(root, file)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await root.GetStringAsync(Page + "?format=csv")).ShouldContain("随产品提供");
        (await (await app.SignedInAsync("Default", "Staff")).GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenIn(await client.GetStringAsync(Page))), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "words.csv" },
        };
        return await client.PostAsync(Page + "?handler=Import", form);
    }
}
