using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Framework;

public sealed class TenantTests
{
    [Fact]
    public async Task Reading_without_a_tenant_throws()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        await Should.ThrowAsync<NoTenantException>(() => db.Set<Role>().ToListAsync());
    }

    [Fact]
    public async Task A_tenant_sees_only_its_own_rows_and_below_is_asked_for()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("ordos", "测试市总工会");
        await app.AddTenantAsync("hanggin", "测试旗总工会", "ordos");
        await app.AddTenantAsync("otog", "另一旗总工会", "ordos");
        var own = await app.InTenantAsync("ordos", s => s.GetRequiredService<UnionDbContext>().Set<Role>().CountAsync());
        var below = await app.InTenantAsync("ordos", s => s.GetRequiredService<UnionDbContext>().Below<Role>().CountAsync());
        var leaf = await app.InTenantAsync("otog", s => s.GetRequiredService<UnionDbContext>().Below<Role>().CountAsync());
        own.ShouldBe(3);
        below.ShouldBe(9);
        leaf.ShouldBe(3);
    }

    [Fact]
    public async Task Saving_a_row_of_another_tenant_is_refused_outside_the_door()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var other = await app.AddTenantAsync("otog", "另一旗总工会");
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var foreign = await db.Set<Role>().IgnoreQueryFilters().FirstAsync(r => r.TenantId == other);
                foreign.Description = "改";
                db.Act("test", "试验");
                await Should.ThrowAsync<ForeignTenantException>(() => db.SaveChangesAsync());
                using (db.OpenDoor(other, "试验"))
                    await db.SaveChangesAsync();
            }
        );
        var act = await app.InTenantAsync(
            "otog",
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync()
        );
        act.FromTenantId.ShouldBe(app.Tenants.Find("hanggin")!.Id);
        act.Reason.ShouldBe("试验");
    }

    [Fact]
    public async Task Saving_without_a_named_act_is_refused()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.InTenantAsync(
            Tenant.DefaultName,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Add(new Role("x", "x"));
                await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            }
        );
    }

    [Fact]
    public async Task A_records_history_shows_its_own_change_however_many_the_act_made()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.InTenantAsync(
            Tenant.DefaultName,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                Role[] roles = [.. Enumerable.Range(0, 30).Select(i => new Role($"演示角色 {i}", ""))];
                db.AddRange(roles);
                db.Act("test", "成批试验");
                await db.SaveChangesAsync();
                var log = s.GetRequiredService<ActLog>();
                foreach (var role in (Role[])[roles[0], roles[^1]])
                    (await log.HistoryAsync(role.Id, 10, default)).ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().RecordId.ShouldBe(role.Id);
                var last = (await log.PageAsync(new ActFilter(), null, 1, default)).ShouldHaveSingleItem();
                (last.Title, last.Changes.Count).ShouldBe(("成批试验", 20));
            }
        );
    }

    [Fact]
    public async Task Acts_are_chained_and_tampering_shows()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                for (var i = 0; i < 5; i++)
                {
                    db.Act("roles.add", $"新增角色 {i}");
                    db.Add(new Role($"r{i}", "甲"));
                    await db.SaveChangesAsync();
                }
                var verifier = s.GetRequiredService<ActVerifier>();
                (await verifier.VerifyAsync(default)).ShouldBeNull();
                await db.Database.ExecuteSqlRawAsync("""UPDATE "ActChanges" SET "Title" = '改过' WHERE "Sequence" = 4""");
                (await verifier.VerifyAsync(default)).ShouldNotBeNull().ShouldContain("第 4 号");
            }
        );
    }

    [Fact]
    public async Task Acts_written_at_the_same_time_stay_in_one_chain()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    app.InTenantAsync(
                        Tenant.DefaultName,
                        async s =>
                        {
                            var db = s.GetRequiredService<UnionDbContext>();
                            db.Act("roles.add", "新增角色");
                            db.Add(new Role($"r{i}", "甲"));
                            await db.SaveChangesAsync();
                        }
                    )
                )
        );
        (await app.InTenantAsync(Tenant.DefaultName, s => s.GetRequiredService<ActVerifier>().VerifyAsync(default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_disabled_tenant_answers_503_and_its_neighbour_goes_on()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("tenants.disable", "停用站点");
                (await db.Set<Tenant>().SingleAsync()).State = TenantState.Disabled;
                await db.SaveChangesAsync();
            }
        );
        var client = app.Client();
        (await client.GetAsync("/hanggin/nowhere")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
