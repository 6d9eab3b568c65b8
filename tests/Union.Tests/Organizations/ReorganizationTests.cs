using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Organizations;
using Union.Core.Permissions;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Activities;

namespace Union.Tests.Organizations;

/// <summary>Moving, merging, splitting, renaming and dissolving through the wizard; undo; what is refused (domain.md A-02, 2(a).7).</summary>
public sealed class ReorganizationTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Yesterday = "2024-06-01";

    [Fact]
    public async Task A_township_moves_with_everything_below_and_the_past_stays_right()
    {
        var s = await SetAsync();
        var park = await AddAsync(s, "测试园区工会", OrganizationType.ParkUnion);
        var answer = await s.DoAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = park.ToString() });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await InAsync(
            s,
            async db =>
            {
                var moved = await db.Set<Organization>().SingleAsync(o => o.Id == s.Union);
                moved.ParentId.ShouldBe(park);
                var group = await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch);
                group.Path.ShouldBe(OrganizationPath.Of(moved.Path, s.Branch));
                group.ParentId.ShouldBe(s.Union);
                var town = (await db.Set<Organization>().SingleAsync(o => o.Id == s.Town)).Path;
                var day = new DateOnly(2024, 5, 31);
                var then = await db.Set<OrganizationPlace>()
                    .Within(p => p.Path, town)
                    .Where(p => p.From <= day && (p.To == null || p.To > day))
                    .Select(p => p.OrganizationId)
                    .ToListAsync();
                then.ShouldBe([s.Town, s.Union, s.Branch], ignoreOrder: true);
                var now = await db.Set<OrganizationPlace>().Within(p => p.Path, town).Where(p => p.To == null).CountAsync();
                now.ShouldBe(1);
                (await db.Set<OrganizationPlace>().CountAsync(p => p.OrganizationId == s.Union && p.To == null)).ShouldBe(1);
                (await db.Set<Activity>().SingleAsync(a => a.Kind == "organizations.moved")).OrganizationId.ShouldBe(s.Union);
            }
        );
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}&on=2024-05-31")).ShouldContain("测试厂工会");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}")).ShouldNotContain("测试厂工会");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={park}")).ShouldContain("测试厂工会");
    }

    [Fact]
    public async Task Parents_in_a_circle_and_parents_that_cannot_hold_it_are_refused()
    {
        var s = await SetAsync();
        (await s.RefusedAsync(s.Town, ReorganizationKind.Move, new() { ["TargetId"] = s.Union.ToString() })).ShouldContain("上下级会成一个圈");
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = s.Union.ToString() })).ShouldContain("上下级会成一个圈");
        var other = await AddAsync(s, "另一厂工会", OrganizationType.SingleUnion, s.Town);
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = other.ToString() })).ShouldContain(
            "基层工会不能作为另一个基层工会的上一级工会"
        );
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = s.Town.ToString() })).ShouldContain("已经是它的上一级工会");
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, [])).ShouldContain("请选择新的上一级工会");
        var root = fixture.App.RootOf(s.County);
        (await s.RefusedAsync(root, ReorganizationKind.Rename, new() { ["NewName"] = "别的总工会" })).ShouldContain("请由上一级工会的站点办理");
        var early = new Dictionary<string, string>
        {
            ["TargetId"] = root.ToString(),
            ["EffectiveOn"] = "2019-01-01",
            ["ReplyOn"] = "2019-01-01",
        };
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, early)).ShouldContain("生效日期不能早于隶属关系的开始");
        await InAsync(s, async db => (await db.Set<Reorganization>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task A_dissolution_leaves_nobody_without_a_superior()
    {
        var s = await SetAsync();
        (await s.RefusedAsync(s.Town, ReorganizationKind.Dissolve, [])).ShouldContain("撤销之前要给它们指定新的上一级工会");
        var root = fixture.App.RootOf(s.County);
        var answer = await s.DoAsync(s.Town, ReorganizationKind.Dissolve, new() { ["ChildrenParentId"] = root.ToString() });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await InAsync(
            s,
            async db =>
            {
                var union = await db.Set<Organization>().SingleAsync(o => o.Id == s.Union);
                union.ParentId.ShouldBe(root);
                union.State.ShouldBe(OrganizationState.Active);
                var town = await db.Set<Organization>().SingleAsync(o => o.Id == s.Town);
                town.State.ShouldBe(OrganizationState.Dissolved);
                town.ClosedOn.ShouldBe(new DateOnly(2024, 6, 1));
            }
        );
    }

    [Fact]
    public async Task A_dissolved_union_leaves_its_units_uncovered_and_its_members_waiting()
    {
        var s = await SetAsync();
        (await s.RefusedAsync(s.Union, ReorganizationKind.Dissolve, new() { ["ReplyNumber"] = "" })).ShouldContain("请填写批复文号和日期");
        (await s.DoAsync(s.Union, ReorganizationKind.Dissolve, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await InAsync(
            s,
            async db =>
            {
                (await db.Set<Coverage>().SingleAsync(c => c.UnitId == s.Unit)).To.ShouldBe(new DateOnly(2024, 6, 1));
                var transfer = await db.Set<MemberTransfer>().SingleAsync();
                (transfer.OrganizationId, transfer.FromOrganizationId, transfer.Members).ShouldBe((s.Town, s.Union, 40));
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).State.ShouldBe(OrganizationState.Dissolved);
            }
        );
        (await s.Client.GetStringAsync($"/{s.County}/admin/units?coverage=Uncovered")).ShouldContain("测试厂");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{s.Town}")).ShouldContain("待转接会籍");
    }

    [Fact]
    public async Task A_merger_carries_units_and_branches_over_and_can_be_taken_back()
    {
        var s = await SetAsync();
        var other = await AddAsync(s, "另一厂工会", OrganizationType.SingleUnion, s.Town);
        var before = await SnapshotAsync(s);
        var done = await s.DoAsync(s.Union, ReorganizationKind.Merge, new() { ["TargetId"] = other.ToString() });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await InAsync(
            s,
            async db =>
            {
                var merged = await db.Set<Organization>().SingleAsync(o => o.Id == s.Union);
                (merged.State, merged.SuccessorId).ShouldBe((OrganizationState.Dissolved, other));
                (await db.Set<Coverage>().SingleAsync(c => c.UnitId == s.Unit && c.To == null)).OrganizationId.ShouldBe(other);
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).ParentId.ShouldBe(other);
                (await db.Set<MemberTransfer>().SingleAsync()).ToOrganizationId.ShouldBe(other);
            }
        );
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{other}")).ShouldContain("由这些工会合并而来");
        await s.UndoAsync(done);
        (await SnapshotAsync(s)).ShouldBe(before);
    }

    [Fact]
    public async Task A_split_takes_its_part_and_can_be_taken_back_until_something_was_built_on_it()
    {
        var s = await SetAsync();
        var before = await SnapshotAsync(s);
        var parts = new Dictionary<string, string>
        {
            ["NewName"] = "测试分厂工会",
            ["OrganizationIds"] = s.Branch.ToString(),
            ["UnitIds"] = s.Unit.ToString(),
            ["Workers"] = "20",
            ["WomenWorkers"] = "5",
            ["Members"] = "10",
            ["WomenMembers"] = "3",
        };
        (await s.RefusedAsync(s.Union, ReorganizationKind.Split, new(parts) { ["Members"] = "41", ["Workers"] = "50" })).ShouldContain(
            "分出的人数超过原工会的人数"
        );
        var preview = await s.PreviewAsync(s.Union, ReorganizationKind.Split, parts);
        preview.ShouldContain("按会员人数");
        preview.ShouldContain("20/60（33.3%）");
        preview.ShouldContain("10/40（25.0%）");
        var done = await s.DoAsync(s.Union, ReorganizationKind.Split, parts);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var created = await InAsync(s, db => db.Set<Organization>().SingleAsync(o => o.Name == "测试分厂工会"));
        (created.ParentId, created.Members, created.State).ShouldBe((s.Town, 10, OrganizationState.Active));
        await InAsync(
            s,
            async db =>
            {
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).ParentId.ShouldBe(created.Id);
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).Members.ShouldBe(30);
            }
        );
        var below = await AddAsync(s, "分厂小组", OrganizationType.UnionGroup, created.Id);
        (await s.UndoneAsync(done)).ShouldContain("下面之后又设立了组织");
        await InAsync(
            s,
            async db =>
            {
                db.RemoveRange(await db.Set<OrganizationPlace>().Where(p => p.OrganizationId == below).ToListAsync());
                db.Remove(await db.Set<Organization>().SingleAsync(o => o.Id == below));
                db.Act("test", "测试：去掉小组");
                await db.SaveChangesAsync();
            }
        );
        await s.UndoAsync(done);
        (await SnapshotAsync(s)).ShouldBe(before);
    }

    [Theory]
    [InlineData("henan", "按职工人数")] // 豫工会条例§35
    [InlineData("chongqing", "按会员人数")] // 渝工会条例§42
    public async Task Property_of_a_split_follows_the_rule_of_the_place(string profile, string rule)
    {
        var s = await SetAsync();
        var chosen = await s.Client.PostFormAsync(
            $"/{s.County}/admin/rules?handler=Profile",
            new() { ["profile"] = profile },
            $"/{s.County}/admin/rules"
        );
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var preview = await s.PreviewAsync(
            s.Union,
            ReorganizationKind.Split,
            new() { ["NewName"] = "测试分厂工会", ["UnitIds"] = s.Unit.ToString() }
        );
        preview.ShouldContain(rule);
    }

    [Fact]
    public async Task A_renamed_union_keeps_its_former_name()
    {
        var s = await SetAsync();
        var done = await s.DoAsync(s.Union, ReorganizationKind.Rename, new() { ["NewName"] = "测试新厂工会" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{s.Union}")).ShouldContain("曾用名");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}&on=2024-05-01")).ShouldContain("测试厂工会");
        await s.UndoAsync(done);
        await InAsync(
            s,
            async db =>
            {
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).Name.ShouldBe("测试厂工会");
                (await db.Set<FormerName>().CountAsync()).ShouldBe(0);
            }
        );
    }

    [Fact]
    public async Task Funds_of_a_merged_township_follow_and_come_back()
    {
        var s = await SetAsync();
        var park = await AddAsync(s, "测试园区工会", OrganizationType.ParkUnion);
        var factory = await AddAsync(s, "园区厂工会", OrganizationType.SingleUnion, park);
        await s.Client.PostFormAsync(
            $"/{s.County}/admin/organizations/{factory}/funds",
            new() { ["PayeeId"] = s.Town.ToString(), ["From"] = "2021-01-01" }
        );
        var done = await s.DoAsync(s.Town, ReorganizationKind.Merge, new() { ["TargetId"] = park.ToString() });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await InAsync(s, async db => (await db.Set<Organization>().SingleAsync(o => o.Id == factory)).FundsParentId.ShouldBe(park));
        await s.UndoAsync(done);
        await InAsync(
            s,
            async db =>
            {
                (await db.Set<Organization>().SingleAsync(o => o.Id == factory)).FundsParentId.ShouldBe(s.Town);
                (await db.Set<FundsLink>().SingleAsync()).To.ShouldBeNull();
                (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).ParentId.ShouldBe(s.Town);
            }
        );
    }

    [Fact]
    public async Task A_later_change_stands_in_the_way_of_an_undo()
    {
        var s = await SetAsync();
        var park = await AddAsync(s, "测试园区工会", OrganizationType.ParkUnion);
        var first = await s.DoAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = park.ToString() });
        await s.DoAsync(
            s.Union,
            ReorganizationKind.Move,
            new() { ["TargetId"] = fixture.App.RootOf(s.County).ToString(), ["EffectiveOn"] = "2024-07-01" }
        );
        (await s.UndoneAsync(first)).ShouldContain("之后又有一项调整");
    }

    [Fact]
    public async Task Somebody_who_changed_it_meanwhile_stops_the_confirmation()
    {
        var s = await SetAsync();
        var stale = await s.DoAsync(s.Union, ReorganizationKind.Rename, new() { ["NewName"] = "测试新厂工会", ["BasedOn"] = "0" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("有人改动了这个组织");
    }

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
        var s = new ReorganizationWizard("plan", await app.SignedInAsync("plan", StockRoles.Administrator), town, union, default, default);
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

    [Fact]
    public async Task A_target_outside_the_reach_is_refused()
    {
        var s = await SetAsync();
        var park = await AddAsync(s, "测试园区工会", OrganizationType.ParkUnion);
        var town = s with { Client = await fixture.App.SignedInAtAsync(s.County, s.Town, "ManageOrganizations") };
        (await town.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = park.ToString() })).ShouldContain("不在您可以调整的范围内");
    }

    private async Task<ReorganizationWizard> SetAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(
            county,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(60, 20, 40, 15, OrganizationData.Founded)
        );
        var branch = await fixture.App.AddOrganizationAsync(county, "测试车间分会", OrganizationType.UnionBranch, union);
        var unit = await fixture.App.AddUnitAsync(county, "测试厂", union);
        return new ReorganizationWizard(county, await fixture.App.SignedInAsync(county, StockRoles.Administrator), town, union, branch, unit);
    }

    private Task<Guid> AddAsync(ReorganizationWizard s, string name, OrganizationType type, Guid? parent = null) =>
        fixture.App.AddOrganizationAsync(s.County, name, type, parent);

    private Task InAsync(ReorganizationWizard s, Func<UnionDbContext, Task> work) =>
        fixture.App.InTenantAsync(s.County, p => work(p.GetRequiredService<UnionDbContext>()));

    private Task<T> InAsync<T>(ReorganizationWizard s, Func<UnionDbContext, Task<T>> work) =>
        fixture.App.InTenantAsync(s.County, p => work(p.GetRequiredService<UnionDbContext>()));

    /// <summary>Every row a reorganization may touch, in words; versions left out, they only grow.</summary>
    private Task<string> SnapshotAsync(ReorganizationWizard s) =>
        InAsync(
            s,
            async db =>
            {
                var organizations = await db.Set<Organization>().OrderBy(o => o.Id).ToListAsync();
                var places = await db.Set<OrganizationPlace>().OrderBy(p => p.Id).ToListAsync();
                var coverage = await db.Set<Coverage>().OrderBy(c => c.Id).ToListAsync();
                var funds = await db.Set<FundsLink>().OrderBy(l => l.Id).ToListAsync();
                return string.Join(
                        '\n',
                        organizations.Select(o =>
                            $"{o.Id} {o.Name} {o.Path} {o.ParentId} {o.FundsParentId} {o.State} {o.ClosedOn} {o.SuccessorId} {o.Workers} {o.WomenWorkers} {o.Members} {o.WomenMembers} {o.CountedOn}"
                        )
                    )
                    + string.Join('\n', places.Select(p => $"{p.Id} {p.Path} {p.From} {p.To}"))
                    + string.Join('\n', coverage.Select(c => $"{c.Id} {c.From} {c.To}"))
                    + string.Join('\n', funds.Select(l => $"{l.Id} {l.PayeeId} {l.From} {l.To}"))
                    + await db.Set<MemberTransfer>().CountAsync();
            }
        );
}
