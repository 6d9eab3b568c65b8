using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Events;
using Union.Core.Host;
using Union.Core.Modules;
using Union.Core.Permissions;
using Union.Tests.Hosting;

namespace Union.Tests.Framework.Events;

public sealed class OutboxTests
{
    internal sealed record RoleNamed(string Name);

    internal sealed class Log
    {
        public List<string> Heard { get; } = [];

        public int FailuresLeft { get; set; }
    }

    internal sealed class InTransaction : IEventHandler<RoleNamed>
    {
        public Task HandleAsync(RoleNamed happened, CancellationToken cancellationToken) =>
            happened.Name == "不许" ? throw new InvalidOperationException("不许") : Task.CompletedTask;
    }

    internal sealed class AfterCommit(Log log) : IAfterCommit<RoleNamed>
    {
        public Task HandleAsync(RoleNamed happened, CancellationToken cancellationToken)
        {
            lock (log)
            {
                if (log.FailuresLeft-- > 0)
                    throw new InvalidOperationException("暂时不行");
                log.Heard.Add(happened.Name);
            }
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_handler_that_throws_undoes_the_whole_save()
    {
        var (app, log, _) = await StartAsync();
        await using var running = app;
        await Should.ThrowAsync<InvalidOperationException>(() => SaveAsync(app, "不许"));
        (await RolesAsync(app)).ShouldNotContain("不许");
        await SaveAsync(app, "可以");
        await Waiting.UntilAsync(() => log.Heard.Count > 0);
        log.Heard.ShouldBe(["可以"]);
    }

    [Fact]
    public async Task A_delivery_that_failed_comes_again_and_a_done_one_does_not()
    {
        var (app, log, clock) = await StartAsync();
        await using var running = app;
        log.FailuresLeft = 1;
        await SaveAsync(app, "甲");
        await Waiting.UntilAsync(() => log.FailuresLeft <= 0);
        await Waiting.UntilAsync(async () => (await MessageAsync(app)).Error is not null);
        log.Heard.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(app);
        await Waiting.UntilAsync(() => log.Heard.Count > 0);
        clock.Advance(TimeSpan.FromHours(2));
        await DeliverAsync(app);
        log.Heard.ShouldBe(["甲"]);
        var message = await MessageAsync(app);
        message.Attempts.ShouldBe(2);
        message.DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_handler_of_a_feature_that_is_off_hears_nothing()
    {
        var (app, log, _) = await StartAsync();
        await using var running = app;
        app.Services.GetRequiredService<FeatureCatalog>().Bind(typeof(AfterCommit), new FeatureGate(["Union.Notices"]));
        await app.AddTenantAsync("with", "测试旗总工会", null, "Union.Notices");
        await SaveAsync(app, "没有启用");
        await SaveAsync(app, "已经启用", "with");
        await Waiting.UntilAsync(() => log.Heard.Count > 0);
        await DeliverAsync(app);
        log.Heard.ShouldBe(["已经启用"]);
    }

    private static async Task<(UnionApp App, Log Log, ManualClock Clock)> StartAsync()
    {
        var (log, clock) = (new Log(), new ManualClock());
        var app = await UnionApp.StartAsync(services: s =>
            s.AddSingleton(log).AddSingleton<TimeProvider>(clock).AddEventHandler<RoleNamed, InTransaction>().AddAfterCommit<RoleNamed, AfterCommit>()
        );
        await app.SetUpAsync();
        return (app, log, clock);
    }

    private static Task SaveAsync(UnionApp app, string name, string tenant = "Default") =>
        app.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("roles.add", "新增角色");
                db.Add(new Role(name, ""));
                db.Raise(new RoleNamed(name));
                await db.SaveChangesAsync();
            }
        );

    private static Task<List<string>> RolesAsync(UnionApp app) =>
        app.InTenantAsync("Default", s => s.GetRequiredService<UnionDbContext>().Set<Role>().Select(r => r.Name).ToListAsync());

    private static Task<OutboxMessage> MessageAsync(UnionApp app) =>
        app.InTenantAsync("Default", s => s.GetRequiredService<UnionDbContext>().Set<OutboxMessage>().SingleAsync());

    private static Task<int> DeliverAsync(UnionApp app) => app.Services.GetRequiredService<Outbox>().DeliverAsync(default);
}
