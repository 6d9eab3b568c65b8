using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Targets;

public sealed class TargetsStepTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Sentence = "到2017年年底，先锋号16家、奖状5家共28家。";

    [Fact]
    public async Task Targets_of_a_site_are_exported_and_brought_to_another_once()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", Sentence, true);
        var total = await site.MarkedAsync(notice, TargetSite.Form(Sentence, "牌匾上墙", "28", "家"));
        var part = TargetSite.Form(Sentence, "先锋号", "16", "家");
        part["Input.PartOfId"] = total.Id.ToString();
        (await site.MarkAsync(notice, part)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);

        var export = await fixture.App.InTenantAsync(
            site.Tenant,
            s => s.GetRequiredService<RecipeExporter>().ExportAsync(["content", "targets"], default)
        );
        var other = await TargetSite.StartAsync(fixture);
        (await RunAsync(other.Tenant, export)).Succeeded.ShouldBeTrue();
        (await RunAsync(other.Tenant, export)).IsUnchanged.ShouldBeTrue();

        var brought = await other.TargetsAsync(await other.ReadAsync(db => db.Set<Union.Notices.Notice>().Select(n => n.Id).SingleAsync()));
        brought = [.. brought.OrderByDescending(t => t.Amount)];
        brought.Select(t => (t.Subject, t.Amount, t.Unit)).ShouldBe([("牌匾上墙", 28, "家"), ("先锋号", 16, "家")]);
        brought[1].PartOfId.ShouldBe(brought[0].Id);
        (await other.StateAsync(brought[0])).ShouldBe(Union.Notices.Targets.TargetState.DueSoon);
    }

    [Fact]
    public async Task A_target_without_unit_is_refused_before_anything_is_done()
    {
        var site = await TargetSite.StartAsync(fixture);
        const string Recipe = """
            { "name": "t", "steps": [ { "name": "targets", "Targets": [ { "ContentItemId": "x", "Sentence": "甲", "Subject": "乙", "Amount": 3 } ] } ] }
            """;

        (await Should.ThrowAsync<RecipeException>(() => RunAsync(site.Tenant, Recipe))).Message.ShouldContain("请填单位");
    }

    private Task<RecipeResult> RunAsync(string tenant, string recipe) =>
        fixture.App.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(recipe)), new(), default)
        );
}
