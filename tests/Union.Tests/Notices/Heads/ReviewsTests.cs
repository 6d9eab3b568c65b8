using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Union.Tests.Hosting;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Heads;

public sealed class ReviewsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Documents_on_trial_are_listed_by_their_day_filtered_exported_and_told_of()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        await TrialAsync(editor, "测过期办法（试行）", today.AddDays(-10), "办法", "测甲会");
        await TrialAsync(editor, "测将到期办法（试行）", today.AddDays(20), "办法", "测乙会");
        await TrialAsync(editor, "测不急方案（试行）", today.AddDays(400), "方案", "测乙会");
        await editor.NewAsync("测没定办法（试行）", "文", true);
        await editor.NewAsync("测草稿办法（试行）", "文", false, ("Head.IsTrial", "true"), ("Head.ReviewOn", "2020-01-01"));

        var page = $"/{tenant}/admin/notices/reviews";
        (await ListedAsync(editor, page)).ShouldBe(["测过期办法（试行）"]);
        (await editor.Client.GetStringAsync(page)).ShouldContain("已过 10 天");
        (await ListedAsync(editor, page + "?show=soon")).ShouldBe(["测将到期办法（试行）"]);
        (await ListedAsync(editor, page + "?show=undated")).ShouldBe(["测没定办法（试行）"]);
        (await ListedAsync(editor, page + "?show=all")).Count.ShouldBe(4);
        (await ListedAsync(editor, page + "?show=all&kind=方案")).ShouldBe(["测不急方案（试行）"]);
        (await ListedAsync(editor, page + "?show=all&issuer=测甲")).ShouldBe(["测过期办法（试行）"]);
        var csv = await editor.Client.GetStringAsync(page + "?handler=Export&format=csv&show=all");
        csv.ShouldContain("测不急方案（试行）");
        (await editor.Client.GetAsync(page + "?handler=Export&format=xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await editor.Client.GetStringAsync($"/{tenant}/admin")).ShouldContain("试行期已过");
        (await (await App.SignedInAsync(tenant, "Staff")).GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var told = await App.InTenantAsync(
            tenant,
            async s =>
            {
                var drafts = new List<ReminderDraft>();
                foreach (var source in s.GetServices<IReminderSource>())
                await foreach (var draft in source.HoldingAsync(today, default))
                    drafts.Add(draft);
                return drafts.Where(d => d.Key.StartsWith("notice-review:", StringComparison.Ordinal)).ToList();
            }
        );
        told.Select(d => d.IsUrgent).Order().ShouldBe([false, true]);
        told.Single(d => d.IsUrgent).Title.ShouldContain("试行期已过 10 天");
    }

    private static Task<Guid> TrialAsync(NoticeEditor editor, string title, DateOnly review, string kind, string issuer) =>
        editor.NewAsync(title, "文", true, ("Kind", kind), ("Issuer", issuer), ("Head.IsTrial", "true"), ("Head.ReviewOn", $"{review:yyyy-MM-dd}"));

    private static async Task<List<string>> ListedAsync(NoticeEditor editor, string address) =>
        [
            .. new HtmlParser()
                .ParseDocument(await editor.Client.GetStringAsync(address))
                .QuerySelectorAll(".u-table .u-row-title")
                .Select(e => e.TextContent),
        ];
}
