using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class MediaStepTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Recipe = """
        { "name": "files", "steps": [ { "name": "Media", "Files": [ { "TargetPath": "文件/说明.txt", "Base64": "5L2g5aW9" } ] } ] }
        """;

    [Fact]
    public async Task Files_of_a_recipe_are_kept_served_and_exported_again()
    {
        var first = await fixture.NewTenantAsync("Union.Notices");
        var second = await fixture.NewTenantAsync("Union.Notices");
        (await RunAsync(first, Recipe)).Succeeded.ShouldBeTrue();
        (await RunAsync(first, Recipe)).IsUnchanged.ShouldBeTrue();
        var file = await fixture.App.Client().GetAsync($"/{first}/media/文件/说明.txt");
        (await file.Content.ReadAsStringAsync()).ShouldBe("你好");
        (await fixture.App.Client().GetAsync($"/{second}/media/文件/说明.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var export = await ExportAsync(first);
        (await RunAsync(second, export)).Succeeded.ShouldBeTrue();
        (await fixture.App.Client().GetStringAsync($"/{second}/media/文件/说明.txt")).ShouldBe("你好");
    }

    [Theory]
    [InlineData("../x.txt", "5L2g5aW9", "不能作为地址")]
    [InlineData("/x.txt", "5L2g5aW9", "不能作为地址")]
    [InlineData("a\\b.txt", "5L2g5aW9", "不能作为地址")]
    [InlineData("x.txt", "不是编码", "Base64 的内容不正确")]
    [InlineData("x.exe", "TVqQAAMAAAAEAAAA//8AALgAAAA=", "不能作为附件")]
    public async Task What_cannot_be_kept_refuses_the_recipe(string path, string base64, string message)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var recipe =
            $$"""{ "name": "files", "steps": [ { "name": "media", "Files": [ { "TargetPath": {{System.Text.Json.JsonSerializer.Serialize(path)}}, "Base64": "{{base64}}" } ] } ] }""";
        var problem = await Should.ThrowAsync<RecipeException>(() => RunAsync(tenant, recipe));
        problem.Message.ShouldContain(message);
    }

    private Task<RecipeResult> RunAsync(string tenant, string recipe) =>
        fixture.App.InTenantAsync(
            tenant,
            s =>
                s.GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(recipe)), new(), default)
        );

    private Task<string> ExportAsync(string tenant) =>
        fixture.App.InTenantAsync(tenant, s => s.GetRequiredService<RecipeExporter>().ExportAsync(["media"], default));
}
