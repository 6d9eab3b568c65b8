using System.Net;
using Microsoft.EntityFrameworkCore;
using Union.Core.Organizations;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Activities;

namespace Union.Tests.Organizations;

/// <summary>Moving, merging, splitting, renaming and dissolving through the wizard; undo; what is refused (domain.md A-02, 2(a).7).</summary>
public sealed class ReorganizationTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task A_township_moves_with_everything_below_and_the_past_stays_right()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var park = await s.AddAsync("测试园区工会", OrganizationType.ParkUnion);
        var answer = await s.DoAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = park.ToString() });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await s.InAsync(async db =>
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
        });
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}&on=2024-05-31")).ShouldContain("测试厂工会");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}")).ShouldNotContain("测试厂工会");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={park}")).ShouldContain("测试厂工会");
    }

    [Fact]
    public async Task Parents_in_a_circle_and_parents_that_cannot_hold_it_are_refused()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        (await s.RefusedAsync(s.Town, ReorganizationKind.Move, new() { ["TargetId"] = s.Union.ToString() })).ShouldContain("上下级会成一个圈");
        (await s.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = s.Union.ToString() })).ShouldContain("上下级会成一个圈");
        var other = await s.AddAsync("另一厂工会", OrganizationType.SingleUnion, s.Town);
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
        await s.InAsync(async db => (await db.Set<Reorganization>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task A_dissolution_leaves_nobody_without_a_superior()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        (await s.RefusedAsync(s.Town, ReorganizationKind.Dissolve, [])).ShouldContain("撤销之前要给它们指定新的上一级工会");
        var root = fixture.App.RootOf(s.County);
        var answer = await s.DoAsync(s.Town, ReorganizationKind.Dissolve, new() { ["ChildrenParentId"] = root.ToString() });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await s.InAsync(async db =>
        {
            var union = await db.Set<Organization>().SingleAsync(o => o.Id == s.Union);
            union.ParentId.ShouldBe(root);
            union.State.ShouldBe(OrganizationState.Active);
            var town = await db.Set<Organization>().SingleAsync(o => o.Id == s.Town);
            town.State.ShouldBe(OrganizationState.Dissolved);
            town.ClosedOn.ShouldBe(new DateOnly(2024, 6, 1));
        });
    }

    [Fact]
    public async Task A_dissolved_union_leaves_its_units_uncovered_and_its_members_waiting()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        (await s.RefusedAsync(s.Union, ReorganizationKind.Dissolve, new() { ["ReplyNumber"] = "" })).ShouldContain("请填写批复文号和日期");
        (await s.DoAsync(s.Union, ReorganizationKind.Dissolve, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await s.InAsync(async db =>
        {
            (await db.Set<Coverage>().SingleAsync(c => c.UnitId == s.Unit)).To.ShouldBe(new DateOnly(2024, 6, 1));
            var transfer = await db.Set<MemberTransfer>().SingleAsync();
            (transfer.OrganizationId, transfer.FromOrganizationId, transfer.Members).ShouldBe((s.Town, s.Union, 40));
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).State.ShouldBe(OrganizationState.Dissolved);
        });
        (await s.Client.GetStringAsync($"/{s.County}/admin/units?coverage=Uncovered")).ShouldContain("测试厂");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{s.Town}")).ShouldContain("待转接会籍");
    }

    [Fact]
    public async Task A_merger_carries_units_and_branches_over_and_can_be_taken_back()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var other = await s.AddAsync("另一厂工会", OrganizationType.SingleUnion, s.Town);
        var before = await s.SnapshotAsync();
        var done = await s.DoAsync(s.Union, ReorganizationKind.Merge, new() { ["TargetId"] = other.ToString() });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await s.InAsync(async db =>
        {
            var merged = await db.Set<Organization>().SingleAsync(o => o.Id == s.Union);
            (merged.State, merged.SuccessorId).ShouldBe((OrganizationState.Dissolved, other));
            (await db.Set<Coverage>().SingleAsync(c => c.UnitId == s.Unit && c.To == null)).OrganizationId.ShouldBe(other);
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).ParentId.ShouldBe(other);
            (await db.Set<MemberTransfer>().SingleAsync()).ToOrganizationId.ShouldBe(other);
        });
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{other}")).ShouldContain("由这些工会合并而来");
        await s.UndoAsync(done);
        (await s.SnapshotAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_split_takes_its_part_and_can_be_taken_back_until_something_was_built_on_it()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var before = await s.SnapshotAsync();
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
        var created = await s.InAsync(db => db.Set<Organization>().SingleAsync(o => o.Name == "测试分厂工会"));
        (created.ParentId, created.Members, created.State).ShouldBe((s.Town, 10, OrganizationState.Active));
        await s.InAsync(async db =>
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Branch)).ParentId.ShouldBe(created.Id);
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).Members.ShouldBe(30);
        });
        var below = await s.AddAsync("分厂小组", OrganizationType.UnionGroup, created.Id);
        (await s.UndoneAsync(done)).ShouldContain("下面之后又设立了组织");
        await s.InAsync(async db =>
        {
            db.RemoveRange(await db.Set<OrganizationPlace>().Where(p => p.OrganizationId == below).ToListAsync());
            db.Remove(await db.Set<Organization>().SingleAsync(o => o.Id == below));
            db.Act("test", "测试：去掉小组");
            await db.SaveChangesAsync();
        });
        await s.UndoAsync(done);
        (await s.SnapshotAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("henan", "按职工人数")] // 豫工会条例§35
    [InlineData("chongqing", "按会员人数")] // 渝工会条例§42
    public async Task Property_of_a_split_follows_the_rule_of_the_place(string profile, string rule)
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
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
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var done = await s.DoAsync(s.Union, ReorganizationKind.Rename, new() { ["NewName"] = "测试新厂工会" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/{s.Union}")).ShouldContain("曾用名");
        (await s.Client.GetStringAsync($"/{s.County}/admin/organizations/tree?open={s.Town}&on=2024-05-01")).ShouldContain("测试厂工会");
        await s.UndoAsync(done);
        await s.InAsync(async db =>
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).Name.ShouldBe("测试厂工会");
            (await db.Set<FormerName>().CountAsync()).ShouldBe(0);
        });
    }

    [Fact]
    public async Task Funds_of_a_merged_township_follow_and_come_back()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var park = await s.AddAsync("测试园区工会", OrganizationType.ParkUnion);
        var factory = await s.AddAsync("园区厂工会", OrganizationType.SingleUnion, park);
        await s.Client.PostFormAsync(
            $"/{s.County}/admin/organizations/{factory}/funds",
            new() { ["PayeeId"] = s.Town.ToString(), ["From"] = "2021-01-01" }
        );
        var done = await s.DoAsync(s.Town, ReorganizationKind.Merge, new() { ["TargetId"] = park.ToString() });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await s.InAsync(async db => (await db.Set<Organization>().SingleAsync(o => o.Id == factory)).FundsParentId.ShouldBe(park));
        await s.UndoAsync(done);
        await s.InAsync(async db =>
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == factory)).FundsParentId.ShouldBe(s.Town);
            (await db.Set<FundsLink>().SingleAsync()).To.ShouldBeNull();
            (await db.Set<Organization>().SingleAsync(o => o.Id == s.Union)).ParentId.ShouldBe(s.Town);
        });
    }

    [Fact]
    public async Task A_later_change_stands_in_the_way_of_an_undo()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var park = await s.AddAsync("测试园区工会", OrganizationType.ParkUnion);
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
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var stale = await s.DoAsync(s.Union, ReorganizationKind.Rename, new() { ["NewName"] = "测试新厂工会", ["BasedOn"] = "0" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("有人改动了这个组织");
    }

    [Fact]
    public async Task A_target_outside_the_reach_is_refused()
    {
        var s = await ReorganizationWizard.OpenAsync(fixture);
        var park = await s.AddAsync("测试园区工会", OrganizationType.ParkUnion);
        var town = s with { Client = await fixture.App.SignedInAtAsync(s.County, s.Town, "ManageOrganizations") };
        (await town.RefusedAsync(s.Union, ReorganizationKind.Move, new() { ["TargetId"] = park.ToString() })).ShouldContain("不在您可以调整的范围内");
    }
}
