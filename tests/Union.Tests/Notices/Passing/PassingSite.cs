using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Events;
using Union.Notices;
using Union.Notices.Passing;
using Union.Tests.Hosting;
using Union.Tests.Organizations;

namespace Union.Tests.Notices.Passing;

/// <summary>A city with counties below, on one host whose clock the tests move.</summary>
public sealed class PassingSite : IAsyncLifetime
{
    private int _cities;

    public ManualClock Clock { get; } = new();

    public UnionApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(Clock));
        await App.SetUpAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A city of the test's own with the counties <c>a</c> and <c>b</c> below; their names are the city's with the letter behind.</summary>
    public async Task<string> CityAsync()
    {
        var city = $"p{Interlocked.Increment(ref _cities)}x";
        await App.AddTenantAsync(city, $"测试{city}市总工会", null, PassingStartup.Feature, "Union.Organizations");
        foreach (var letter in new[] { "a", "b" })
            await App.AddTenantAsync(city + letter, $"测试{city}{letter}县总工会", city, PassingStartup.Feature, "Union.Organizations");
        return city;
    }

    /// <summary>Delivers what is due; returns why messages failed.</summary>
    public Task<List<string>> DeliverAsync() =>
        Waiting.ForAsync(async () =>
        {
            await App.Services.GetRequiredService<Outbox>().DeliverAsync(default);
            var open = await App.InTenantAsync(
                App.Tenants.All[0].Name,
                s =>
                    s.GetRequiredService<UnionDbContext>()
                        .Below<OutboxMessage>()
                        .Where(m => m.DoneAt == null)
                        .Select(m => new { m.Error, m.DueAt })
                        .ToListAsync()
            );
            var now = Clock.GetUtcNow().UtcDateTime;
            return open.All(m => m.Error is not null && m.DueAt > now) ? open.ConvertAll(m => m.Error!) : null;
        });

    /// <summary>Passes a notice down through the page; returns the round.</summary>
    public async Task<Guid> PassDownAsync(HttpClient sender, string tenant, Guid notice, params (string Field, string Value)[] fields)
    {
        var address = $"/{tenant}/admin/notices/{notice}/pass-down";
        var sent = await sender.PostFormAsync(address, fields.ToDictionary(f => "Input." + f.Field, f => f.Value));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        (await DeliverAsync()).ShouldAllBe(e => e.Contains("自动投送"));
        return Guid.Parse(sent.Headers.Location!.ToString().Split('/')[^1]);
    }

    internal Task<List<InboxEntry>> EntriesAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<InboxEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync());

    internal async Task<InboxEntry> EntryAsync(string tenant) => (await EntriesAsync(tenant)).Single();

    internal Task<List<string>> ActsAsync(string tenant) =>
        App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<Union.Core.Acts.Act>().OrderBy(a => a.Sequence).Select(a => a.Name).ToListAsync()
        );

    /// <summary>Sends the answer form with what its page holds, changed by <paramref name="fields"/>, and with files.</summary>
    public static async Task<HttpResponseMessage> AnswerAsync(
        HttpClient client,
        string address,
        IHtmlDocument page,
        (string Field, string Value)[] fields,
        params (string Name, byte[] Content)[] files
    )
    {
        var form = page.QuerySelector("form[enctype]")!;
        var all = form.QuerySelectorAll("input[name]:not([type=file])")
            .OfType<IHtmlInputElement>()
            .Where(i => i.Type != "checkbox" || i.IsChecked)
            .Select(i => (i.Name!, i.Value))
            .Where(i => fields.All(f => "Input." + f.Field != i.Item1))
            .Concat(fields.Select(f => ("Input." + f.Field, f.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in all)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Input.Files", name);
        return await client.PostAsync(address, content);
    }

    public static async Task<IHtmlDocument> PageAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address));
}
