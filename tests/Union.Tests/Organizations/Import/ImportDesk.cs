using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Jobs;
using Union.Identifiers.Organizations;
using Union.Organizations.Import.Batches;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Files;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Import;

/// <summary>A county and a person at its import page: uploads files as a browser does and waits for the jobs.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    public const string County = "desk";
    public const string Headings = "工会名称,组织类型,上级工会,统一社会信用代码,职工人数,女职工人数,会员人数,女会员人数,成立日期";
    public const string UnitHeadings = "单位名称,单位性质,统一社会信用代码,所属工会,职工人数,其中女职工,会员人数";

    private ImportDesk(UnionApp app, HttpClient client) => (App, Client) = (app, client);

    public UnionApp App { get; }

    public HttpClient Client { get; private set; }

    public Guid Root => App.RootOf(County);

    public static async Task<ImportDesk> OpenAsync()
    {
        var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync(County, "测甲旗总工会", null, "Union.Organizations");
        return new ImportDesk(app, await app.SignedInAsync(County, "ManageOrganizations"));
    }

    public async Task SitAtAsync(Guid organization) => Client = await App.SignedInAtAsync(County, organization, "ImportOrganizations");

    /// <summary>A union's code that belongs to nobody: region 99.</summary>
    public static string UnionCode(int number) => Code("81", number);

    public static string UnitCode(int number) => Code("91", number);

    private static string Code(string classCode, int number)
    {
        var inner = $"{number:D8}";
        var first17 = $"{classCode}991101{inner}{OrganizationCode.CheckCharacter(inner)}";
        return first17 + SocialCreditCode.CheckCharacter(first17);
    }

    public Task<HttpResponseMessage> UploadAsync(ImportKind kind, string text, Guid? into = null) =>
        UploadAsync(kind, Encoding.UTF8.GetBytes(text), "名册.csv", into);

    public Task<HttpResponseMessage> UploadAsync(ImportKind kind, byte[] bytes, string fileName, Guid? into = null) =>
        Client.PostFileAsync(
            $"/{County}/admin/imports",
            "Upload",
            (fileName, bytes),
            fields: [("Input.Kind", kind.ToString()), ("Input.OrganizationId", (into ?? Root).ToString())]
        );

    /// <summary>Uploads and checks with the columns as proposed.</summary>
    public async Task<ImportBatch> CheckAsync(ImportKind kind, string text, Guid? into = null)
    {
        var answer = await UploadAsync(kind, text, into);
        answer.Headers.Location.ShouldNotBeNull(await answer.Content.ReadAsStringAsync());
        return await CheckAsync(answer);
    }

    public async Task<ImportBatch> CheckAsync(HttpResponseMessage uploaded)
    {
        var id = Guid.Parse(uploaded.Headers.Location!.ToString().Split('/')[^1]);
        return await PressAsync(await BatchAsync(id), "Check");
    }

    /// <summary>Uploads, checks and imports.</summary>
    public async Task<ImportBatch> ImportAsync(ImportKind kind, string text, Guid? into = null) =>
        await PressAsync(await CheckAsync(kind, text, into), "Run");

    /// <summary>Presses a button of the batch's page and waits for the job.</summary>
    public async Task<ImportBatch> PressAsync(ImportBatch batch, string handler)
    {
        var page = $"/{County}/admin/imports/{batch.Id}";
        var fields = new Dictionary<string, string> { ["BasedOn"] = $"{batch.Version}" };
        foreach (var (key, column) in batch.Columns)
            fields[$"Columns[{key}]"] = $"{column}";
        (await Client.PostFormAsync($"{page}?handler={handler}", fields, page)).Headers.Location.ShouldNotBeNull();
        return await SettledAsync(batch.Id);
    }

    public Task<ImportBatch> SettledAsync(Guid id) =>
        Waiting.ForAsync(async () =>
        {
            var batch = await BatchAsync(id);
            if (!batch.IsBusy)
                return batch;
            var job = await App.InTenantAsync(County, s => s.GetRequiredService<JobQueue>().FindAsync(batch.JobId ?? Guid.Empty, default));
            (job?.State == JobState.Failed ? job.Message : null).ShouldBeNull("the job failed");
            return null;
        });

    public Task<ImportBatch> BatchAsync(Guid id) => ReadAsync(db => db.Set<ImportBatch>().SingleAsync(b => b.Id == id));

    public Task<List<ImportRow>> RowsAsync(ImportBatch batch) =>
        ReadAsync(db => db.Set<ImportRow>().Where(r => r.BatchId == batch.Id).OrderBy(r => r.Line).ToListAsync());

    public Task<List<Organization>> OrganizationsAsync() => ReadAsync(db => db.Set<Organization>().OrderBy(o => o.Path).ToListAsync());

    public Task<List<EmployingUnit>> UnitsAsync() => ReadAsync(db => db.Set<EmployingUnit>().OrderBy(u => u.Name).ToListAsync());

    public Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) =>
        App.InTenantAsync(
            County,
            s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return read(db);
            }
        );

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
