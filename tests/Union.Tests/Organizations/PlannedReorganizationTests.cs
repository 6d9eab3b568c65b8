using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>A reorganization decided today that takes effect on a later day.</summary>
public sealed class PlannedReorganizationTests
{
    [Fact]
    public async Task A_planned_change_waits_for_its_day_and_can_be_taken_back_before()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: c => c.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        await app.SetUpAsync();
        await app.AddTenantAsync("plan", "测试计划旗总工会", null, "Union.Organizations");
        var town = await app.AddOrganizationAsync("plan", "测试镇工会", OrganizationType.TownshipUnion);
        var park = await app.AddOrganizationAsync("plan", "测试园区工会", OrganizationType.ParkUnion);
        var union = await app.AddOrganizationAsync("plan", "测试厂工会", OrganizationType.SingleUnion, town);
        var s = new ReorganizationWizard(app, "plan", await app.SignedInAsync("plan", StockRoles.Administrator), town, union, default, default);
        var soon = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(10);
        Dictionary<string, string> Plan() => new() { ["TargetId"] = park.ToString(), ["EffectiveOn"] = $"{soon:yyyy-MM-dd}" };
        var planned = await s.DoAsync(union, ReorganizationKind.Move, Plan());
        (await s.RefusedAsync(union, ReorganizationKind.Move, Plan())).ShouldContain("已经有一项待生效的调整");
        await s.UndoAsync(planned);
        await s.DoAsync(union, ReorganizationKind.Move, Plan());
        await RunAsync();
        (await ParentAsync()).ShouldBe(town);
        clock.Advance(TimeSpan.FromDays(11));
        await RunAsync();
        (await ParentAsync()).ShouldBe(park);
        var from = await app.InTenantAsync(
            "plan",
            p => p.GetRequiredService<UnionDbContext>().Set<OrganizationPlace>().SingleAsync(o => o.OrganizationId == union && o.To == null)
        );
        from.From.ShouldBe(soon);

        Task RunAsync() =>
            app.Services.GetRequiredService<TaskRunner>().RunNowAsync(app.Tenants.Find("plan")!.Id, typeof(ReorganizationTask).FullName!, default);
        Task<Guid?> ParentAsync() =>
            app.InTenantAsync(
                "plan",
                p => p.GetRequiredService<UnionDbContext>().Set<Organization>().Where(o => o.Id == union).Select(o => o.ParentId).SingleAsync()
            );
    }
}
