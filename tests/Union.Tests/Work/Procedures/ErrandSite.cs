using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Host;
using Union.Organizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Procedures;

namespace Union.Tests.Work.Procedures;

/// <summary>A county with a township where one errand has been started, on 2 March 2026.</summary>
public abstract class ErrandSite : IAsyncLifetime
{
    protected ManualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

    protected UnionApp App { get; private set; } = null!;

    protected Guid Town { get; private set; }

    private protected ErrandProcedure.Meeting Meeting { get; } = new();

    protected Papers OnFile { get; } = new();

    protected Guid Case { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App = await UnionApp.StartAsync(services: s =>
        {
            s.AddSingleton<TimeProvider>(Clock);
            s.AddEntityModel<ErrandModel>().AddDataMigration<ErrandMigrations>();
            s.AddProcedure<Errand, ErrandProcedure>();
            s.AddSingleton<IEvidence>(OnFile).AddSingleton(Meeting);
        });
        await App.SetUpAsync();
        await App.AddTenantAsync("county", "测甲旗总工会", null, "Union.Organizations");
        Town = await App.AddOrganizationAsync("county", "测试镇工会", OrganizationType.TownshipUnion);
        Case = await StartAsync("跑腿一");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Guid> StartAsync(string title) =>
        await App.InTenantAsync(
            "county",
            async s =>
            {
                var errand = new Errand(title, Town, App.RootOf("county"));
                Db(s).Add(errand);
                var opened = await s.GetRequiredService<Union.Work.Procedures.Procedures>().StartAsync(errand, new DateOnly(2026, 3, 1), default);
                Db(s).Act("test.start", "测试");
                await Db(s).SaveChangesAsync();
                return opened.Id;
            }
        );

    protected Task ReadyAsync() =>
        App.InTenantAsync(
            "county",
            async s =>
            {
                (await Db(s).Set<Errand>().SingleAsync()).IsReady = true;
                Db(s).Act("test.ready", "测试");
                await Db(s).SaveChangesAsync();
            }
        );

    protected async Task<HttpResponseMessage> TakeAsync(HttpClient client, string move, int? version = null, string note = "") =>
        await PostAsync(
            client,
            "Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = (version ?? await VersionAsync()).ToString(),
                ["Input.Note"] = note,
            }
        );

    // The token comes from a page everybody signed in may open.
    protected Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, Dictionary<string, string> fields) =>
        client.PostFormAsync($"/county/admin/procedures/cases/{Case}?handler={handler}", fields, "/county/admin/todo");

    protected Task<int> VersionAsync() => App.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.Version).SingleAsync());

    protected Task<string> StateAsync() => App.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.State).SingleAsync());

    protected Task<DateOnly?> DueAsync() => App.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.NextDueOn).SingleAsync());

    protected Task<int> EffectsAsync() => App.InTenantAsync("county", s => Db(s).Set<Errand>().Select(e => e.Effects).SingleAsync());

    protected static async Task<string> Html(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    protected static UnionDbContext Db(IServiceProvider services) => services.GetRequiredService<UnionDbContext>();

    /// <summary>Papers the tests put on file.</summary>
    protected sealed class Papers : IEvidence
    {
        public HashSet<string> Codes { get; } = [];

        public Task<IReadOnlySet<string>> PresentAsync(Guid subjectId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlySet<string>>(Codes);
    }
}
