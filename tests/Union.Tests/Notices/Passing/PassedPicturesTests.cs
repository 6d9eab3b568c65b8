using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Media;
using Union.Core.Data;
using Union.Notices.Passing;
using Union.Tests.Contents;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Passing;

public sealed class PassedPicturesTests(PassingSite site) : IClassFixture<PassingSite>
{
    [Fact]
    public async Task Pictures_within_a_text_are_seen_through_the_recipients_site_and_copied_into_an_own_notice()
    {
        var city = await site.CityAsync();
        var county = city + "a";
        var library = await MediaDesk.SignInAsync(site.App, city);
        var content = MediaDesk.Picture("passed");
        var url = await library.AddAsync("活动", "书屋 一.png", content);
        await library.AddAsync("活动", "别的.png", MediaDesk.Picture("other"));
        url.ShouldStartWith($"/{city}/media/");
        var editor = await NoticeEditor.SignInAsync(site.App, city);
        var notice = await editor.NewAsync(
            "带图片的通知",
            $"正文。\n\n![书屋]({url})\n\n![外面](https://example.invalid/media/x.png)",
            publish: true
        );
        await site.PassDownAsync(editor.Client, city, notice, ("AllSites", "true"));

        var entry = await site.EntryAsync(county);
        var staff = await site.App.SignedInAsync(county, PassingPermissions.View);
        var page = await PassingSite.PageAsync(staff, $"/{county}{entry.Link}");
        var picture = page.QuerySelectorAll(".n-article img").Single().GetAttribute("src")!;
        picture.ShouldStartWith($"/{county}{entry.Link}/media/");
        (await staff.GetByteArrayAsync(picture)).ShouldBe(content);
        // Nothing the text does not show, and nobody else.
        (await staff.GetAsync($"/{county}{entry.Link}/media/活动/别的.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.App.Client().GetAsync(picture)).StatusCode.ShouldNotBe(HttpStatusCode.OK);

        var officer = await NoticeEditor.SignInAsync(site.App, county);
        var drafted = await officer.Client.PostFormAsync($"/{county}{entry.Link}/forward-as-notice", [], $"/{county}{entry.Link}/forward");
        drafted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await drafted.Content.ReadAsStringAsync());
        var own = Guid.Parse(drafted.Headers.Location!.ToString().Split('/')[^1]);
        var body = (await officer.VersionsAsync(own)).Single().Body;
        body.ShouldContain($"](/{county}/media/");
        body.ShouldContain("](https://example.invalid/media/x.png)");
        var copy = await site.App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<MediaFile>().AsNoTracking().SingleAsync());
        (await site.App.Client().GetByteArrayAsync($"/{county}{copy.Url}")).ShouldBe(content);
    }
}
