using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Import.Batches;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using static Union.Tests.Organizations.Import.ImportDesk;

namespace Union.Tests.Organizations.Import;

/// <summary>Organizations from a file: any order, matched and never guessed, each bad row with its reason, the good ones kept.</summary>
public sealed class OrganizationImportTests : IAsyncLifetime
{
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_tree_comes_in_whatever_the_order_of_its_rows()
    {
        var batch = await _desk.CheckAsync(
            ImportKind.Organizations,
            $"""
            测甲旗总工会基层组织名册,,,,,,,,
            {Headings}
            测试牧业公司工会,企业工会,查干嘎查工会,{UnionCode(1)},120,50,100,45,2016年3月1日
            查干嘎查工会,嘎查工会,东河苏木工会,,30,10,25,9,2015.6.1
            东河苏木工会,苏木工会,,,0,0,0,0,
            """
        );
        (batch.State, batch.New, batch.Refused).ShouldBe((ImportState.Checked, 3, 0));
        (await _desk.OrganizationsAsync()).Count.ShouldBe(1, "a check writes nothing");

        batch = await _desk.PressAsync(batch, "Run");
        batch.State.ShouldBe(ImportState.Imported);
        var all = await _desk.OrganizationsAsync();
        var (town, village, union) = (
            all.Single(o => o.Name == "东河苏木工会"),
            all.Single(o => o.Name == "查干嘎查工会"),
            all.Single(o => o.Name == "测试牧业公司工会")
        );
        (town.ParentId, village.ParentId, union.ParentId).ShouldBe((_desk.Root, town.Id, village.Id));
        union.Path.ShouldStartWith(village.Path);
        (town.LevelWord, village.LevelWord).ShouldBe(("苏木", "嘎查"));
        (union.Workers, union.WomenMembers, union.OpenedOn, union.SocialCreditCode).ShouldBe((120, 45, new DateOnly(2016, 3, 1), UnionCode(1)));
        (union.State, town.State, town.OpenedOn).ShouldBe((OrganizationState.Active, OrganizationState.Active, null));
    }

    [Fact]
    public async Task Bad_rows_say_column_rule_and_what_to_do_and_the_good_ones_come_in()
    {
        var batch = await _desk.ImportAsync(
            ImportKind.Organizations,
            $"""
            {Headings}
            好的工会,单独基层工会,,{UnionCode(10)},30,10,25,8,2016-03-01
            错码工会,单独基层工会,,{UnionCode(11)[..17]}*,30,10,25,8,
            单位码工会,单独基层工会,,{UnitCode(12)},30,10,25,8,
            二月三十一工会,单独基层工会,,,30,10,25,8,2016-02-31
            将来工会,单独基层工会,,,30,10,25,8,2099-01-01
            女多工会,单独基层工会,,,30,31,25,8,
            没类型工会,什么工会,,,30,10,25,8,
            没上级工会,单独基层工会,不在的工会,,30,10,25,8,
            甲圈工会,联合基层工会,乙圈工会,,30,10,25,8,
            乙圈工会,联合基层工会,甲圈工会,,30,10,25,8,
            圈下工会,单独基层工会,甲圈工会,,30,10,25,8,
            单位下的镇工会,乡镇工会,好的工会,,30,10,25,8,
            重码工会,单独基层工会,,{UnionCode(10)},30,10,25,8,
            人数不是数工会,单独基层工会,,,三十,10,25,8,
            ,单独基层工会,,,30,10,25,8,
            """
        );
        var reasons = (await _desk.RowsAsync(batch)).Where(r => r.Outcome == RowOutcome.Refused).ToDictionary(r => r.Title, r => r.Reason);
        (batch.New, batch.Refused).ShouldBe((1, 14));
        (await _desk.OrganizationsAsync()).Count.ShouldBe(2);
        reasons["错码工会"].ShouldContain("统一社会信用代码");
        reasons["单位码工会"].ShouldContain("81");
        reasons["二月三十一工会"].ShouldContain("成立日期");
        reasons["将来工会"].ShouldContain("在今天之后");
        reasons["女多工会"].ShouldContain("女职工数不能多于职工数");
        reasons["没类型工会"].ShouldContain("单独基层工会");
        reasons["没上级工会"].ShouldContain("不在的工会");
        reasons["甲圈工会"].ShouldContain("第 10 行 → 第 11 行 → 第 10 行");
        reasons["圈下工会"].ShouldContain("第 10 行");
        reasons["单位下的镇工会"].ShouldContain("层级");
        reasons["重码工会"].ShouldContain("第 2 行");
        reasons["人数不是数工会"].ShouldContain("职工数“三十”不是人数");
        reasons[""].ShouldContain("没有填写");

        // What was refused comes back as it stood, with the reason beside it.
        var csv = await _desk.Client.GetStringAsync($"/{County}/admin/imports/{batch.Id}?handler=Export&format=csv");
        csv.ShouldContain("工会名称");
        csv.ShouldContain("原因");
        csv.ShouldContain("2016-02-31");
        csv.ShouldNotContain("\n好的工会,");
    }

    [Fact]
    public async Task What_is_there_is_matched_changed_or_doubted_but_never_guessed()
    {
        var town = await _desk.App.AddOrganizationAsync(County, "东河镇工会", OrganizationType.TownshipUnion);
        await _desk.App.AddOrganizationAsync(County, "西河镇工会", OrganizationType.TownshipUnion);
        await _desk.App.AddOrganizationAsync(County, "甲公司工会", OrganizationType.SingleUnion, town, o => o.SocialCreditCode = UnionCode(1));
        await _desk.App.AddOrganizationAsync(
            County,
            "乙公司工会委员会",
            OrganizationType.SingleUnion,
            town,
            o => o.Count(10, 1, 5, 1, OrganizationData.Founded)
        );
        var batch = await _desk.ImportAsync(
            ImportKind.Organizations,
            $"""
            {Headings}
            甲公司工会,单独基层工会,东河镇工会,{UnionCode(1)},50,20,40,15,
            东河镇工会,乡镇工会,,,,,,,
            甲公司改名工会,单独基层工会,东河镇工会,{UnionCode(1)},50,20,40,15,
            乙公司工会,单独基层工会,东河镇工会,,50,20,40,15,
            乙公司工会委员会,单独基层工会,东河镇工会,,12,1,5,1,
            甲公司工会,单独基层工会,西河镇工会,,5,1,4,1,
            乙公司工会委员会,单独基层工会,,,5,1,4,1,
            """
        );
        var rows = await _desk.RowsAsync(batch);
        rows.Select(r => r.Outcome)
            .ShouldBe([
                RowOutcome.Changed,
                RowOutcome.Same,
                RowOutcome.Refused,
                RowOutcome.Doubtful,
                RowOutcome.Changed,
                RowOutcome.New,
                RowOutcome.Doubtful,
            ]);
        rows[0].Reason.ShouldContain("0/0/0/0 → 50/20/40/15");
        rows[2].Reason.ShouldContain("第 2 行相同");
        rows[3].Reason.ShouldContain("乙公司工会委员会");
        rows[6].Reason.ShouldContain("别处已有同名");
        var all = await _desk.OrganizationsAsync();
        all.Single(o => o.SocialCreditCode == UnionCode(1)).Members.ShouldBe(40);
        all.Count(o => o.Name == "甲公司工会").ShouldBe(2);
        all.ShouldNotContain(o => o.Name == "乙公司工会");
    }

    [Fact]
    public async Task A_name_or_superior_that_differs_is_left_to_a_reorganization()
    {
        var town = await _desk.App.AddOrganizationAsync(County, "东河镇工会", OrganizationType.TownshipUnion);
        var other = await _desk.App.AddOrganizationAsync(County, "西河镇工会", OrganizationType.TownshipUnion);
        var union = await _desk.App.AddOrganizationAsync(
            County,
            "甲公司工会",
            OrganizationType.SingleUnion,
            town,
            o => o.SocialCreditCode = UnionCode(1)
        );
        var renamed = await _desk.ImportAsync(ImportKind.Organizations, $"{Headings}\n新名公司工会,单独基层工会,东河镇工会,{UnionCode(1)},,,,,\n");
        (await _desk.RowsAsync(renamed)).Single().Reason.ShouldContain("更名请办理组织调整");
        var moved = await _desk.ImportAsync(ImportKind.Organizations, $"{Headings}\n甲公司工会,单独基层工会,西河镇工会,{UnionCode(1)},,,,,\n");
        (await _desk.RowsAsync(moved)).Single().Reason.ShouldContain("转隶请办理组织调整");
        (await _desk.OrganizationsAsync()).Single(o => o.Id == union).ParentId.ShouldBe(town);
        other.ShouldNotBe(town);
    }

    [Fact]
    public async Task Township_staff_import_below_their_own_union_only()
    {
        var mine = await _desk.App.AddOrganizationAsync(County, "本镇工会", OrganizationType.TownshipUnion);
        await _desk.App.AddOrganizationAsync(County, "邻镇工会", OrganizationType.TownshipUnion);
        var countys = await _desk.CheckAsync(ImportKind.Organizations, $"{Headings}\n县里的工会,单独基层工会,,,,,,,\n");
        await _desk.SitAtAsync(mine);
        (await _desk.UploadAsync(ImportKind.Organizations, $"{Headings}\n越权工会,单独基层工会,,,,,,,\n", _desk.Root)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        var batch = await _desk.ImportAsync(
            ImportKind.Organizations,
            $"{Headings}\n镇里的工会,单独基层工会,,,,,,,\n越权工会,单独基层工会,邻镇工会,,,,,,\n",
            mine
        );
        (await _desk.RowsAsync(batch)).Select(r => r.Outcome).ShouldBe([RowOutcome.New, RowOutcome.Refused]);
        var all = await _desk.OrganizationsAsync();
        all.Single(o => o.Name == "镇里的工会").ParentId.ShouldBe(mine);
        all.ShouldNotContain(o => o.Name == "越权工会");
        (await _desk.Client.GetAsync($"/{County}/admin/imports/{countys.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _desk.Client.GetStringAsync($"/{County}/admin/imports")).ShouldNotContain($"{countys.Id}");
    }

    [Fact]
    public async Task An_import_is_taken_back_except_for_what_was_used_since()
    {
        var old = await _desk.App.AddOrganizationAsync(County, "老工会", OrganizationType.SingleUnion, null, o => o.Phone = "12000000000");
        var batch = await _desk.ImportAsync(
            ImportKind.Organizations,
            $"""
            {Headings},电话
            东河镇工会,乡镇工会,,,,,,,,
            用过的工会,单独基层工会,东河镇工会,,,,,,,
            没用的工会,单独基层工会,东河镇工会,,,,,,,
            西河镇工会,乡镇工会,,,,,,,,
            老工会,单独基层工会,,,9,3,8,2,,12111111111
            """
        );
        var used = (await _desk.OrganizationsAsync()).Single(o => o.Name == "用过的工会").Id;
        await _desk.App.AddUnitAsync(County, "后来的单位", used);
        await _desk.App.InTenantAsync(
            County,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                (await db.Set<Organization>().SingleAsync(o => o.Name == "西河镇工会")).Phone = "12222222222";
                db.Act("test.phone", "测试：改电话");
                await db.SaveChangesAsync();
            }
        );
        batch = await _desk.PressAsync(batch, "Undo");
        var all = await _desk.OrganizationsAsync();
        all.Select(o => o.Name).ShouldBe(["测甲旗总工会", "东河镇工会", "用过的工会", "西河镇工会", "老工会"], ignoreOrder: true);
        var rows = await _desk.RowsAsync(batch);
        rows.Single(r => r.Title == "用过的工会").Reason.ShouldContain("覆盖的单位");
        rows.Single(r => r.Title == "东河镇工会").Reason.ShouldContain("下级组织");
        rows.Single(r => r.Title == "西河镇工会").Reason.ShouldContain("又有人修改过");
        (batch.State, batch.Kept).ShouldBe((ImportState.Imported, 3));
        var back = all.Single(o => o.Id == old);
        (back.Phone, back.Members, back.CountedOn).ShouldBe(("12000000000", 0, null));
    }

    [Fact]
    public async Task Two_people_pressing_the_same_button_import_once()
    {
        var batch = await _desk.CheckAsync(ImportKind.Organizations, $"{Headings}\n一个工会,单独基层工会,,,,,,,\n");
        await _desk.PressAsync(batch, "Run");
        var page = $"/{County}/admin/imports/{batch.Id}";
        var second = await _desk.Client.PostFormAsync(
            $"{page}?handler=Run",
            new Dictionary<string, string> { ["BasedOn"] = $"{batch.Version}" },
            page
        );
        (await _desk.Client.GetStringAsync(second.Headers.Location!.ToString())).ShouldContain("已经有人往下办了");
        (await _desk.OrganizationsAsync()).Count(o => o.Name == "一个工会").ShouldBe(1);
    }
}
