using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Recipes;
using Union.Notices.Relations;
using Union.Tests.Contents;
using Union.Tests.Hosting;
using Union.Tests.Notices.Heads;

namespace Union.Tests.Notices;

/// <summary>Relations of documents in and out of the recipe step <c>content</c>.</summary>
public sealed class RelationRecipeTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Recipe = """
        { "name": "t", "steps": [ { "name": "content", "Data": [
          { "ContentItemId": "new", "ContentType": "Notice", "TitlePart": { "Title": "测新办法" }, "MarkdownBodyPart": { "Markdown": "第一条　新。" },
            "Notice": { "Number": { "Text": "测工发〔2025〕2号" }, "IssuedOn": { "Value": "2025-03-01" },
              "Head": { "Signer": { "Text": "测签发" }, "IsTrial": { "Value": true }, "ReviewOn": { "Value": "2027-03-01" }, "Retention": "Permanent",
                "Topics": { "Values": [ "权益保障 / 集体协商" ] }, "Annexes": [ { "Title": "分工表", "Markdown": "甲" } ] },
              "Relations": [
                { "Kind": "Replaces", "Number": "测工发[2020]1号", "On": "2025-04-01" },
                { "Kind": "Amends", "ContentItemId": "law", "Clauses": "art-2" },
                { "Kind": "Amends", "Title": "测条例", "Clauses": "art-9", "On": "2025-04-01" },
                { "Kind": "BasedOn", "Number": "测工发〔1999〕9号" } ] } },
          { "ContentItemId": "old", "ContentType": "Notice", "TitlePart": { "Title": "测旧办法" }, "MarkdownBodyPart": { "Markdown": "第一条　旧。" },
            "Notice": { "Number": { "Text": "测工发〔2020〕1号" }, "IssuedOn": { "Value": "2020-03-01" },
              "Relations": [ { "Kind": "Replaces", "ContentItemId": "new" } ] } },
          { "ContentItemId": "law", "ContentType": "Notice", "TitlePart": { "Title": "测条例" },
            "MarkdownBodyPart": { "Markdown": "第一条　一。\n\n第二条　二。" }, "Notice": { "IssuedOn": { "Value": "2019-01-01" } } } ] } ] }
        """;

    [Fact]
    public async Task Relations_come_in_by_number_id_or_title_what_does_not_fit_is_reported_and_an_export_gives_the_same_again()
    {
        var (one, two) = (await fixture.NewTenantAsync("Union.Notices"), await fixture.NewTenantAsync("Union.Notices"));
        var result = await HeadRecipes.RunAsync(fixture.App, one, Recipe);
        var again = await HeadRecipes.RunAsync(fixture.App, one, Recipe);
        var exported = await HeadRecipes.ExportAsync(fixture.App, one);
        var copied = await HeadRecipes.RunAsync(fixture.App, two, exported);

        result.Succeeded.ShouldBeTrue(Told(result));
        Told(result).ShouldContain("“测新办法”依据“测工发〔1999〕9号”：本站没有这个文件");
        Told(result).ShouldContain("对方文件没有条款“art-9”");
        Told(result).ShouldContain("“测旧办法”代替“new”：对方文件已经直接或间接代替了本文件");
        again.Succeeded.ShouldBeTrue();
        (await RelationsAsync(one)).ShouldBe([
            (RelationKind.Amends, "art-2", new DateOnly(2025, 3, 1)),
            (RelationKind.Replaces, "", new DateOnly(2025, 4, 1)),
        ]);
        copied.Succeeded.ShouldBeTrue(Told(copied));
        (await RelationsAsync(two)).ShouldBe(await RelationsAsync(one));
        ContentSite.Steps(await HeadRecipes.ExportAsync(fixture.App, two)).ShouldBe(ContentSite.Steps(exported));
        exported.ShouldContain("权益保障 / 集体协商");
        (await fixture.App.Client().GetStringAsync($"/{two}/notices?validity=ended")).ShouldContain("测旧办法");
    }

    [Fact]
    public async Task A_notice_an_editor_could_not_save_is_left_out_by_name_and_the_others_come_in()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var result = await HeadRecipes.RunAsync(
            fixture.App,
            tenant,
            $$"""
            { "name": "t", "steps": [ { "name": "content", "Data": [
              { "ContentItemId": "long", "ContentType": "Notice", "TitlePart": { "Title": "{{new string('长', 400)}}" } },
              { "ContentItemId": "signer", "ContentType": "Notice", "TitlePart": { "Title": "测甲" },
                "Notice": { "Head": { "Signer": { "Text": "{{new string('签', 400)}}" } }, "Relations": [ { "Kind": "Amends" } ] } },
              { "ContentItemId": "one", "ContentType": "Notice", "TitlePart": { "Title": "测乙" }, "AutoroutePart": { "Path": "yi" } },
              { "ContentItemId": "two", "ContentType": "Notice", "TitlePart": { "Title": "测丙" }, "AutoroutePart": { "Path": "yi" } } ] } ] }
            """
        );

        result.Succeeded.ShouldBeTrue();
        Told(result).ShouldContain("公告（long）没有导入：TitlePart：标题须为");
        Told(result).ShouldContain("公告“测甲”（signer）没有导入：Notice.Head.Signer.Text：不能超过");
        Told(result).ShouldContain("Notice.Relations[0]：请写明对方文件");
        Told(result).ShouldContain("公告“测丙”（two）没有导入：AutoroutePart.Path：地址“yi”已被使用");
        (await HeadRecipes.OnlyVersionAsync(fixture.App, tenant)).Title.ShouldBe("测乙");
    }

    private Task<List<(RelationKind, string, DateOnly)>> RelationsAsync(string tenant) =>
        fixture.App.InTenantAsync(
            tenant,
            async s =>
                (await s.GetRequiredService<UnionDbContext>().Set<NoticeRelation>().ToListAsync())
                    .Select(r => (r.Kind, r.Clauses, r.On))
                    .OrderBy(r => r.Kind)
                    .ToList()
        );

    private static string Told(RecipeResult result) => string.Join("\n", result.Steps.SelectMany(s => s.Messages));
}
