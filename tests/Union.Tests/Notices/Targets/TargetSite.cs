using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Notices.Targets;
using Union.Notices.Targets.Warnings;
using Union.Notices.Targets.Working;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Targets;

/// <summary>Somebody who marks and reports targets of one tenant through the pages.</summary>
internal sealed class TargetSite(UnionApp app, string tenant, NoticeEditor editor)
{
    /// <summary>A document with three targets.</summary>
    public const string Plan =
        "一、目标\n\n到2017年年底，完成实名登记会员8000人；先锋号16家、奖状5家、标兵4家共28家。\n\n二、措施\n\n确保企业组建率达到80%以上。";

    /// <summary>Its sentence on members and awards.</summary>
    public const string Members = "到2017年年底，完成实名登记会员8000人；先锋号16家、奖状5家、标兵4家共28家。";

    public string Tenant => tenant;

    public NoticeEditor Editor => editor;

    public HttpClient Client => editor.Client;

    public static async Task<TargetSite> StartAsync(UnionFixture fixture, params string[] features)
    {
        var tenant = await fixture.NewTenantAsync(features.Length > 0 ? features : ["Union.Notices"]);
        return new TargetSite(fixture.App, tenant, await NoticeEditor.SignInAsync(fixture.App, tenant));
    }

    public string At(string page) => $"/{tenant}{page}";

    public Task<HttpResponseMessage> MarkAsync(Guid notice, Dictionary<string, string> form) =>
        Client.PostFormAsync(At($"/admin/notices/{notice}/targets/new"), form);

    public async Task<NoticeTarget> MarkedAsync(Guid notice, Dictionary<string, string> form)
    {
        var response = await MarkAsync(notice, form);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, form["Input.Sentence"] + Problem(await response.Content.ReadAsStringAsync()));
        return (await TargetsAsync(notice)).Single(t => t.Sentence == form["Input.Sentence"]);
    }

    public Task<HttpResponseMessage> ReportAsync(Guid target, HttpClient? by = null, Guid? seen = null, params (string Field, string Value)[] fields)
    {
        var form = new Dictionary<string, string> { ["Input.On"] = "2017-12-20", ["Input.Seen"] = seen?.ToString() ?? "" };
        foreach (var (field, value) in fields)
            form["Input." + field] = value;
        return (by ?? Client).PostFormAsync(At($"/admin/targets/{target}?handler=Report"), form, At($"/admin/targets/{target}"));
    }

    public Task<List<NoticeTarget>> TargetsAsync(Guid notice) =>
        ReadAsync(db => db.Set<NoticeTarget>().AsNoTracking().Where(t => t.NoticeId == notice).OrderBy(t => t.Id).ToListAsync());

    public Task<List<TargetReport>> ReportsAsync(Guid target) =>
        ReadAsync(db => db.Set<TargetReport>().AsNoTracking().Where(r => r.TargetId == target).OrderBy(r => r.ReportedAt).ToListAsync());

    public Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) => app.InTenantAsync(tenant, s => read(s.GetRequiredService<UnionDbContext>()));

    /// <summary>State of each target of a document on a day.</summary>
    public Task<Dictionary<Guid, TargetState>> StatesAsync(Guid notice, string day) =>
        app.InTenantAsync(
            tenant,
            async s =>
                (await s.GetRequiredService<TargetLines>().OfNoticeAsync(notice, new TargetDay(DateOnly.Parse(day), 60), default)).ToDictionary(
                    l => l.Target.Id,
                    l => l.Stands
                )
        );

    public async Task<TargetState> StateAsync(NoticeTarget target, string day = "2017-12-31") => (await StatesAsync(target.NoticeId, day))[target.Id];

    public async Task<ILookup<Guid, TargetWarningKind>> WarningsAsync(Guid notice) =>
        TargetWarnings.Of(await TargetsAsync(notice)).ToLookup(w => w.TargetId, w => w.Kind);

    public static Dictionary<string, string> Form(string sentence, string subject, string amount, string unit, string due = "2017-12-31") =>
        new()
        {
            ["Input.Sentence"] = sentence,
            ["Input.Subject"] = subject,
            ["Input.Comparison"] = "AtLeast",
            ["Input.Amount"] = amount,
            ["Input.Unit"] = unit,
            ["Input.Term"] = due.Length > 0 ? "ByDate" : "None",
            ["Input.DueOn"] = due,
        };

    /// <summary>What a page says is wrong.</summary>
    public static string Problem(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return string.Join(
            " ",
            document.QuerySelectorAll(".invalid-feedback, .alert, .u-field-error, .field-validation-error").Select(e => e.TextContent.Trim())
        );
    }
}
