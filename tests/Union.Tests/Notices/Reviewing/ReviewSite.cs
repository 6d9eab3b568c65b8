using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Web.Display;
using Union.Work.Procedures;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Reviewing;

/// <summary>A site that asks for review and signature, with an editor, a reviewer, a signer and a clock that is moved by hand.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    public const string Tenant = "reviewed";

    private ReviewSite(UnionApp app, ManualClock clock) => (App, Clock) = (app, clock);

    public UnionApp App { get; }

    public ManualClock Clock { get; }

    public NoticeEditor Editor { get; private set; } = null!;

    public HttpClient Reviewer { get; private set; } = null!;

    public HttpClient Signer { get; private set; } = null!;

    public static async Task<ReviewSite> OpenAsync()
    {
        var clock = new ManualClock();
        var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        await app.AddTenantAsync(Tenant, "测试审核旗总工会", null, "Union.Notices");
        var site = new ReviewSite(app, clock);
        await site.AskAsync(signature: true);
        site.Editor = await NoticeEditor.SignInAsync(app, Tenant);
        site.Reviewer = await app.SignedInAsync(Tenant, "ReviewContent");
        site.Signer = await app.SignedInAsync(Tenant, "SignContent");
        return site;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public async Task<Guid> SignedAsync(string title)
    {
        var id = await Editor.NewAsync(title);
        await SubmitAsync(id);
        await TakeAsync(Reviewer, id, "approve");
        await TakeAsync(Signer, id, "sign");
        return id;
    }

    public async Task AskAsync(bool signature = false, bool reviewerMaySign = false, bool required = true)
    {
        var admin = await App.SignedInAsync(Tenant, StockRoles.Administrator);
        var page = $"/{Tenant}/admin/contents/review-settings";
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await admin.GetStringAsync(page));
        var row = document.QuerySelectorAll("input[name$='.ContentType']").ToList().FindIndex(e => e.GetAttribute("value") == "Notice");
        var answer = await admin.PostFormAsync(
            page,
            new()
            {
                [$"Types[{row}].ContentType"] = "Notice",
                [$"Types[{row}].IsRequired"] = required ? "true" : "false",
                [$"Types[{row}].NeedsSignature"] = signature ? "true" : "false",
                [$"Types[{row}].ReviewerMaySign"] = reviewerMaySign ? "true" : "false",
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public Task<string> PublishAsync(Guid id) => PostAsync(Editor.Client, id, "PublishLatest", []);

    public Task<string> SubmitAsync(Guid id, HttpClient? client = null) => PostAsync(client ?? Editor.Client, id, "Submit", []);

    // What the page says after the form.
    private async Task<string> PostAsync(HttpClient client, Guid id, string handler, Dictionary<string, string> fields)
    {
        var page = $"{Editor.Root}/admin/notices/{id}";
        fields["basedOn"] = (await Editor.RowAsync(id)).Version.ToString(CultureInfo.InvariantCulture);
        (await client.PostFormAsync($"{page}?handler={handler}", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return WebUtility.HtmlDecode(await client.GetStringAsync(page));
    }

    public async Task<HttpStatusCode> SkipAsync(HttpClient client, Guid id, string reason)
    {
        var page = $"{Editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string> { ["basedOn"] = $"{(await Editor.RowAsync(id)).Version}", ["reason"] = reason };
        return (await client.PostFormAsync($"{page}?handler=PublishUnreviewed", fields, page)).StatusCode;
    }

    public async Task<string> TakeAsync(HttpClient client, Guid id, string move, string note = "", int? version = null)
    {
        var found = await CaseAsync(id);
        var page = $"/{Tenant}/admin/procedures/cases/{found.Id}";
        var answer = await client.PostFormAsync(
            page + "?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = $"{version ?? found.Version}",
                ["Input.Note"] = note,
            },
            page
        );
        return WebUtility.HtmlDecode(
            answer.StatusCode == HttpStatusCode.Redirect
                ? await client.GetStringAsync(answer.Headers.Location!.ToString())
                : await answer.Content.ReadAsStringAsync()
        );
    }

    public async Task PlanAsync(Guid id)
    {
        var page = $"{Editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string>
        {
            ["Schedule.BasedOn"] = $"{(await Editor.RowAsync(id)).Version}",
            ["Schedule.PublishAt"] = ChinaTime.FromUtc(Clock.GetUtcNow().UtcDateTime.AddHours(1)).ToString("yyyy-MM-ddTHH:mm"),
        };
        (await Editor.Client.PostFormAsync($"{page}?handler=Schedule", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task<string> PageAsync(Guid id) => WebUtility.HtmlDecode(await Editor.Client.GetStringAsync($"{Editor.Root}/admin/notices/{id}"));

    public Task<ContentReview> ReviewAsync(Guid id) =>
        App.InTenantAsync(
            Tenant,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<ContentReview>()
                    .AsNoTracking()
                    .Where(r => r.ItemId == id)
                    .OrderByDescending(r => r.Id)
                    .FirstAsync()
        );

    public async Task<ProcedureCase> CaseAsync(Guid id)
    {
        var review = await ReviewAsync(id);
        return await App.InTenantAsync(
            Tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().AsNoTracking().SingleAsync(c => c.SubjectId == review.Id)
        );
    }

    public async Task<string> StateAsync(Guid id) => (await CaseAsync(id)).State;

    public Task<List<string>> RemindersAsync() =>
        App.InTenantAsync(
            Tenant,
            async s =>
            {
                await s.GetRequiredService<TellReminders>().RunAsync(s.GetRequiredService<Procedures>().Today, default);
                var open = s.GetRequiredService<UnionDbContext>().Set<Reminder>().Where(r => r.IsOpen);
                return await open.Select(r => r.Permission + " " + r.Title).ToListAsync();
            }
        );

    public Task WorkAsync() =>
        App.InTenantAsync(Tenant, s => s.GetServices<IBackgroundTask>().OfType<ScheduledContents>().Single().DoWorkAsync(s, default));
}
