using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Core.Settings;
using Union.Tests.Hosting;
using Union.Tests.Notices;

namespace Union.Tests.Contents;

public sealed class MediaLibraryTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_picture_is_kept_listed_measured_and_served_to_everyone()
    {
        var (tenant, desk) = await NewAsync();
        var address = await desk.AddAsync("2099/03", "培训 现场(1).PNG", MediaDesk.Picture());
        WebUtility.UrlDecode(address).ShouldBe($"/{tenant}/media/2099/03/培训-现场-1.png");
        (await App.Client().GetByteArrayAsync(address)).ShouldBe(MediaDesk.Picture());
        var file = await desk.FileAsync("2099/03/培训-现场-1.png");
        (file.Width, file.Height, file.Folder).ShouldBe((3, 2, "2099/03"));
        (await desk.PageAsync("/admin/media?folder=2099%2F03")).ShouldContain(address);
        (await desk.PageAsync("/admin/media?q=%E7%8E%B0%E5%9C%BA")).ShouldContain(address);
        (await desk.PageAsync("/admin/media?handler=Choose")).ShouldContain($"data-url=\"{address}\"");
        WebUtility.HtmlDecode(await desk.PageAsync("/admin/media")).ShouldContain(">2099</a>");
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_another_of_the_same_name_gets_a_number()
    {
        var (tenant, desk) = await NewAsync();
        var first = await desk.AddAsync("", "hall.png", MediaDesk.Picture("a"));
        (await desk.AddAsync("", "again.png", MediaDesk.Picture("a"))).ShouldBe(first);
        (await desk.AddAsync("", "hall.png", MediaDesk.Picture("b"))).ShouldBe($"/{tenant}/media/hall-2.png");
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_with_the_reason_and_stops_no_other()
    {
        var (tenant, desk) = await NewAsync(new MediaSettings { LargestPictureMegabytes = 1 });
        var huge = MediaDesk.Picture();
        (huge[16], huge[20]) = (0x10, 0x10);
        var answers = await desk.UploadAsync(
            "",
            ("假.png", "MZ\0\0program"u8.ToArray()),
            ("改名.png", "只是文字"u8.ToArray()),
            ("空.png", []),
            ("大.png", [.. MediaDesk.Picture(), .. new byte[1024 * 1024]]),
            ("宽.png", huge),
            ("脚本.svg", "<svg onload=alert(1)>"u8.ToArray()),
            ("好.png", MediaDesk.Picture())
        );
        var said = answers.Select(a => a.GetProperty("error").GetString()).ToList();
        said[0]!.ShouldContain("可执行程序");
        said[1]!.ShouldContain("内容其实是纯文本");
        said[2]!.ShouldContain("空文件");
        said[3]!.ShouldContain("超过上限 1 MB");
        said[4]!.ShouldContain("像素");
        said[5]!.ShouldContain("不能作为附件");
        said[6].ShouldBeNull();
        answers[6].GetProperty("url").GetString().ShouldBe($"/{tenant}/media/%E5%A5%BD.png");
        answers[0].GetProperty("url").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task A_full_library_takes_no_more_and_says_what_to_do()
    {
        var (_, desk) = await NewAsync(new MediaSettings { QuotaMegabytes = 1 });
        await desk.AddAsync("", "一.txt", [.. "文"u8, .. Enumerable.Repeat((byte)'a', 900_000)]);
        var answer = (await desk.UploadAsync("", ("二.txt", [.. "字"u8, .. Enumerable.Repeat((byte)'b', 200_000)])))[0];
        answer.GetProperty("error").GetString()!.ShouldContain("上限 1 MB");
    }

    [Fact]
    public async Task A_used_file_cannot_be_deleted_and_says_where_it_is_used()
    {
        var (tenant, desk) = await NewAsync();
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var address = await desk.AddAsync("照片", "礼堂.png", MediaDesk.Picture());
        await desk.AddAsync("照片", "礼堂.png.txt", "别的"u8.ToArray());
        await editor.NewAsync("有图的通知", $"![礼堂]({WebUtility.UrlDecode(address)})", publish: true);
        await editor.NewAsync("有编码地址的通知", $"![礼堂]({address})");
        await editor.NewAsync("别的通知", $"见 /{tenant}/media/照片/礼堂.png.txt");
        var file = await desk.FileAsync("照片/礼堂.png");

        var page = WebUtility.HtmlDecode(await desk.PageAsync($"/admin/media/files/{file.Id}"));
        page.ShouldContain("有图的通知");
        page.ShouldContain("现行发布");
        page.ShouldContain("有编码地址的通知");
        page.ShouldNotContain("别的通知");
        var said = await desk.ChangeAsync(file.Id, "?handler=Remove");
        said.ShouldContain("正在被 2 项内容的 2 个版本使用，不能删除");
        said.ShouldContain("《有图的通知》第 1 版");
        (await App.Client().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var free = await desk.AddAsync("", "没用.png", MediaDesk.Picture("x"));
        (await desk.ChangeAsync((await desk.FileAsync("没用.png")).Id, "?handler=Remove")).ShouldContain("文件已删除");
        (await App.Client().GetAsync(free)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_replaced_file_keeps_its_address_and_a_moved_one_its_old_address()
    {
        var (tenant, desk) = await NewAsync();
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var address = await desk.AddAsync("", "a.png", MediaDesk.Picture("old"));
        await editor.NewAsync("有图", $"![图]({address})");
        var file = await desk.FileAsync("a.png");
        (await desk.ReplaceAsync(file.Id, "whatever.png", MediaDesk.Picture("new"))).ShouldContain("地址不变");
        (await App.Client().GetByteArrayAsync(address)).ShouldBe(MediaDesk.Picture("new"));
        (await desk.ReplaceAsync(file.Id, "b.txt", "文字"u8.ToArray())).ShouldContain("扩展名与内容不符");

        var moved = await desk.ChangeAsync(
            file.Id,
            "",
            ("Input.Name", "b.png"),
            ("Input.Folder", "新/里面"),
            ("Input.Alt", "三个人在开会"),
            ("Input.BasedOn", $"{(await desk.FileAsync("a.png")).Version}")
        );
        moved.ShouldContain("原来的地址仍然有效");
        moved.ShouldContain("有图", customMessage: "the notice that names the old address is still found");
        (await App.Client().GetByteArrayAsync(address)).ShouldBe(MediaDesk.Picture("new"));
        (await App.Client().GetByteArrayAsync($"/{tenant}/media/新/里面/b.png")).ShouldBe(MediaDesk.Picture("new"));
        (await desk.AddAsync("", "a.png", MediaDesk.Picture("third"))).ShouldBe($"/{tenant}/media/a-2.png", "the old address is taken");

        var stale = await desk.ChangeAsync(file.Id, "", ("Input.Name", "c.png"), ("Input.BasedOn", "0"));
        stale.ShouldContain("有人改过这个文件");
    }

    [Fact]
    public async Task Folders_are_made_renamed_with_their_files_and_removed_when_empty()
    {
        var (tenant, desk) = await NewAsync();
        (await desk.FolderAsync("MakeFolder", "", "照片")).ShouldContain("文件夹已建立");
        (await desk.FolderAsync("MakeFolder", "照片", "二季度")).ShouldContain("二季度");
        (await desk.FolderAsync("MakeFolder", "照片", "二季度")).ShouldContain("已经有了");
        var address = await desk.AddAsync("照片/二季度", "a.png", MediaDesk.Picture());
        (await desk.FolderAsync("RemoveFolder", "照片")).ShouldContain("里还有文件，不能删除");
        (await desk.FolderAsync("MoveFolder", "照片", "照片/里面")).ShouldContain("不能移到它自己里面");
        (await desk.FolderAsync("MoveFolder", "照片", "影像/2099")).ShouldContain("已改名");
        (await App.Client().GetAsync($"/{tenant}/media/影像/2099/二季度/a.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.Client().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.ChangeAsync((await desk.FileAsync("影像/2099/二季度/a.png")).Id, "?handler=Remove")).ShouldContain("文件已删除");
        (await desk.FolderAsync("RemoveFolder", "影像")).ShouldContain("文件夹已删除");
        (await desk.PageAsync("/admin/media")).ShouldNotContain("folder=%E5%BD%B1");
    }

    [Fact]
    public async Task Readers_of_the_library_change_nothing_and_others_see_nothing()
    {
        var (tenant, desk) = await NewAsync();
        await desk.AddAsync("", "a.png", MediaDesk.Picture());
        var reader = await MediaDesk.SignInAsync(App, tenant, "ViewMedia");
        (await reader.PageAsync("/admin/media")).ShouldNotContain("handler=Add");
        (
            await reader.Client.PostFormAsync($"/{tenant}/admin/media?handler=MakeFolder", new() { ["name"] = "x" }, $"/{tenant}/admin")
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var staff = await App.SignedInAsync(tenant, "Staff");
        (await staff.GetAsync($"/{tenant}/admin/media")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var (_, elsewhere) = await NewAsync();
        var id = (await desk.FileAsync("a.png")).Id;
        (await elsewhere.Client.GetAsync($"/{tenant}/admin/media/files/{id}")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_long_folder_is_read_page_by_page()
    {
        var (_, desk) = await NewAsync();
        var files = Enumerable.Range(0, 40).Select(n => ($"{n:00}.png", MediaDesk.Picture($"{n}"))).ToArray();
        await desk.UploadAsync("", files);
        var first = WebUtility.HtmlDecode(await desk.PageAsync("/admin/media"));
        first.ShouldContain("共 40 个文件");
        first.ShouldContain(">39.png<");
        first.ShouldNotContain(">03.png<");
        var next = System.Text.RegularExpressions.Regex.Match(first, "after=([0-9a-f]+)").Groups[1].Value;
        var second = await desk.PageAsync($"/admin/media?after={next}");
        second.ShouldContain(">03.png<");
        second.ShouldNotContain(">04.png<");
    }

    [Theory]
    [InlineData("![a](/s/media/x/a.png)", "x/a.png")]
    [InlineData("[a]: /media/a.png \"t\"", "a.png")]
    [InlineData("<https://example.org/media/%E5%9B%BE.png>", "图.png")]
    [InlineData("{\"Paths\":[\"media/a.png\"]}", "a.png")]
    [InlineData("/media/a.png?v=1", "a.png")]
    public void An_address_is_found_in_a_text(string text, string path) => MediaLinks.In(text).ShouldBe([path]);

    [Theory]
    [InlineData("multimedia/a.png")]
    [InlineData("没有地址")]
    [InlineData("/media/")]
    public void What_is_no_address_is_not_found(string text) => MediaLinks.In(text).ShouldBeEmpty();

    private async Task<(string Tenant, MediaDesk Desk)> NewAsync(MediaSettings? settings = null)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        if (settings is not null)
            await App.InTenantAsync(
                tenant,
                async s =>
                {
                    s.GetRequiredService<UnionDbContext>().Act("test", "试验设置");
                    await s.GetRequiredService<SiteService>().UpdateSiteSettingsAsync(site => site.Put(settings));
                }
            );
        return (tenant, await MediaDesk.SignInAsync(App, tenant));
    }
}
