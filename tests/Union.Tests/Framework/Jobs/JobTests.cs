using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Core.Jobs;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Framework.Jobs;

public sealed class JobTests
{
    [Fact]
    public async Task A_job_runs_on_behalf_of_who_started_it_and_keeps_its_results()
    {
        var room = new CountingRoom();
        await using var app = await UnionApp.StartAsync(services: s => Register(s, room));
        await app.SetUpAsync();
        var id = await StartAsync(app, 3);
        var job = await OverAsync(app, id);
        (job.State, job.Done, job.Total).ShouldBe((JobState.Succeeded, 3, 3));
        job.Lines.ShouldBe(["第 1 个", "第 2 个", "第 3 个"]);
        room.Users.ShouldBe(["系统"]);
    }

    [Fact]
    public async Task A_job_that_fails_says_why()
    {
        await using var app = await UnionApp.StartAsync(services: s => Register(s, new CountingRoom { FailsAt = 2 }));
        await app.SetUpAsync();
        var job = await OverAsync(app, await StartAsync(app, 3));
        (job.State, job.Done, job.Message).ShouldBe((JobState.Failed, 1, "数到这里出错了。"));
    }

    [Fact]
    public async Task A_job_cut_short_by_a_restart_goes_on_where_it_stood()
    {
        using var folder = new TemporaryFolder();
        var first = new CountingRoom { WaitsAt = 3 };
        Guid id;
        await using (var app = await UnionApp.StartAsync(services: s => Register(s, first), appData: folder.Path))
        {
            await app.SetUpAsync();
            id = await StartAsync(app, 4);
            await Waiting.UntilAsync(async () => (await FindAsync(app, id)).Done >= 2);
        }
        var second = new CountingRoom();
        await using (var app = await UnionApp.StartAsync(services: s => Register(s, second), appData: folder.Path))
        {
            var job = await OverAsync(app, id);
            (job.State, job.Done).ShouldBe((JobState.Succeeded, 4));
            second.Starts.ShouldBe([2]);
            job.Lines.Count.ShouldBe(4);
        }
    }

    private static void Register(IServiceCollection services, CountingRoom room) =>
        services.AddSingleton(room).AddJobHandler<CountTo, CountToHandler>();

    private static Task<Guid> StartAsync(UnionApp app, int number) =>
        app.InTenantAsync(Tenant.DefaultName, s => s.GetRequiredService<JobQueue>().StartAsync("数数", new CountTo(number), default));

    private static async Task<Job> FindAsync(UnionApp app, Guid id) =>
        (await app.InTenantAsync(Tenant.DefaultName, s => s.GetRequiredService<JobQueue>().FindAsync(id, default)))!;

    private static Task<Job> OverAsync(UnionApp app, Guid id) =>
        Waiting.ForAsync(async () => await FindAsync(app, id) is { IsOver: true } job ? job : null);
}
