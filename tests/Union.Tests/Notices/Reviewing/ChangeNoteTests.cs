using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Changes;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Web.Display;

namespace Union.Tests.Notices.Reviewing;

/// <summary>What readers are told of the changes of a text.</summary>
public sealed class ChangeNoteTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ReviewSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Readers_are_told_what_changed_and_staff_may_correct_the_words()
    {
        var id = await _site.SignedAsync("改过的通知");
        await _site.PublishAsync(id);
        var page = $"{_site.Editor.Root}/admin/contents/{id}/changes";
        var today = $"{ChinaTime.FromUtc(_site.Clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}";
        Dictionary<string, string> Words(string text, string? note = null, int basedOn = 0) =>
            new()
            {
                ["Input.Id"] = note ?? "",
                ["Input.BasedOn"] = $"{basedOn}",
                ["Input.On"] = today,
                ["Input.Text"] = text,
            };
        (await _site.Editor.Client.PostFormAsync(page, Words("报名日期改为五月"), page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.App.Client().GetStringAsync(await _site.Editor.AddressAsync(id))).ShouldContain("报名日期改为五月");
        var note = await _site.App.InTenantAsync(
            ReviewSite.Tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<ChangeNote>().AsNoTracking().SingleAsync()
        );
        (await _site.Editor.Client.PostFormAsync(page, Words("报名日期改为六月", $"{note.Id}", note.Version), page)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        var late = await _site.Editor.Client.PostFormAsync(page, Words("报名日期改为七月", $"{note.Id}", note.Version), page);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("报名日期改为七月", Case.Sensitive, "nothing is lost");
        (await _site.App.Client().GetStringAsync(await _site.Editor.AddressAsync(id))).ShouldContain("报名日期改为六月");
        (await _site.Editor.Client.PostFormAsync($"{page}?handler=Remove", new() { ["note"] = $"{note.Id}" }, page)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await _site.App.Client().GetStringAsync(await _site.Editor.AddressAsync(id))).ShouldNotContain("报名日期");
        var reader = await _site.App.SignedInAsync(ReviewSite.Tenant, StockRoles.Staff);
        (await reader.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
