using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Host;
using Union.Core.Modules;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Framework.Tasks;

public sealed class TaskRunnerTests
{
    internal sealed class Runs
    {
        public List<string> Of { get; } = [];
    }

    [BackgroundTask(Schedule = "0 3 * * *", Title = "每天三点")]
    internal sealed class Nightly(Runs runs) : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            runs.Of.Add(serviceProvider.GetRequiredService<ICurrentTenant>().Info.Name);
            return Task.CompletedTask;
        }
    }

    [BackgroundTask(Schedule = "0 3 * * *", Title = "总是失败")]
    internal sealed class Failing : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => throw new InvalidOperationException("坏了");
    }

    [Fact]
    public async Task What_fell_due_runs_once_for_each_tenant_that_has_it_and_a_failure_stops_nobody()
    {
        var runs = new Runs();
        await using var app = await UnionApp.StartAsync(services: s =>
            s.AddSingleton(runs).AddBackgroundTask<Failing>().AddBackgroundTask<Nightly>()
        );
        await app.SetUpAsync();
        app.Services.GetRequiredService<FeatureCatalog>().Bind(typeof(Nightly), new FeatureGate(["Union.Notices"]));
        await app.AddTenantAsync("with", "测试旗总工会", null, "Union.Notices");
        await app.AddTenantAsync("without", "另一旗总工会");
        var runner = app.Services.GetRequiredService<TaskRunner>();
        var evening = DateTime.UtcNow.Date.AddDays(1).AddHours(14); // 22:00 in Shanghai
        await runner.RunDueAsync(evening, evening.AddHours(4), default);
        runs.Of.ShouldBeEmpty();
        await runner.RunDueAsync(evening, evening.AddHours(6), default);
        runs.Of.ShouldBe(["with"]);
        var failed = await app.InTenantAsync(
            "without",
            s => s.GetRequiredService<UnionDbContext>().Set<TaskState>().SingleAsync(t => t.TaskName.EndsWith(nameof(Failing)))
        );
        failed.LastError.ShouldBe("坏了");
        failed.Runs.ShouldBe(1);
    }

    [Theory]
    [InlineData("0 3 * * *", "2026-11-20T19:00:00Z")] // 03:00 in Shanghai is 19:00 UTC the day before
    [InlineData("*/15 * * * *", "2026-11-20T12:15:00Z")]
    [InlineData("0 9 * * 1", "2026-11-23T01:00:00Z")] // Monday
    public void A_schedule_is_read_in_Shanghai_time(string cron, string next) =>
        CronSchedule.TryParse(cron)!.After(new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc)).ShouldBe(DateTime.Parse(next).ToUniversalTime());

    [Theory]
    [InlineData("")]
    [InlineData("每天")]
    [InlineData("61 * * * *")]
    [InlineData("* * * *")]
    public void What_is_no_schedule_is_refused(string cron) => CronSchedule.TryParse(cron).ShouldBeNull();
}
