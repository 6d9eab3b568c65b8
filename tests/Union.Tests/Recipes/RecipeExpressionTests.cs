using System.Text.Json;
using Union.Core.Recipes;
using Union.Core.Recipes.Expressions;
using Union.Core.Recipes.Reading;

namespace Union.Tests.Recipes;

public sealed class RecipeExpressionTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("普通文字", "普通文字")]
    [InlineData("[注: 这是中文方括号]", "[注: 这是中文方括号]")]
    [InlineData("[没有冒号]", "[没有冒号]")]
    [InlineData("[a1: 数字不算引擎]", "[a1: 数字不算引擎]")]
    [InlineData("[js: 'a' + \"b\" + ('c' + 1)]", "abc1")]
    [InlineData("[js: 'it\\'s' + '\\u4f1a']", "it's会")]
    [InlineData("[js:base64('5bel5Lya');]", "工会")]
    [InlineData("[js: html('&lt;b&gt;')]", "<b>")]
    [InlineData("[js: configuration('Site:Phone')]", "0477-0000000")]
    [InlineData("[js: configuration('Absent','默认')]", "默认")]
    [InlineData("[js: configuration('Absent', variables('other'))]", "b-a")]
    [InlineData("[js: tenantname()]", "hanggin")]
    [InlineData("[js: variables('OTHER')]", "b-a")]
    [InlineData("[js: variables('number')]", "12")]
    [InlineData("[js: '[js: ' + '\\'again\\']']", "again")]
    [InlineData("[text:[js: uuid()]]", "[js: uuid()]")]
    [InlineData("[js: variables('verbatim')]", "[js: uuid()]")]
    public void Evaluate_GivesTheValue(string text, string expected) =>
        RecipeSource
            .Evaluate(
                $$"""
                { "v": {{JsonSerializer.Serialize(text)}},
                  "variables": { "other": "[js: 'b-' + variables('first')]", "first": "a", "number": 12, "verbatim": "[text:[js: uuid()]]" } }
                """
            )
            .ShouldBe(expected);

    [Fact]
    public void Variables_AreEvaluatedOnce()
    {
        var value = RecipeSource.Evaluate("""{ "v": "[js: variables('id') + '|' + variables('id')]", "variables": { "id": "[js: uuid()]" } }""")!;

        var halves = value.Split('|');
        Guid.TryParse(halves[0], out _).ShouldBeTrue();
        halves[1].ShouldBe(halves[0]);
    }

    [Theory]
    [InlineData("[js: eval('1')]", 14, "没有函数“eval”")]
    [InlineData("[js: uuid(]", 19, "表达式没有写完")]
    [InlineData("[js: 'a' +]", 19, "表达式没有写完")]
    [InlineData("[js: 'a' 'b']", 18, "这里多出了“b”")]
    [InlineData("[js: uuid]", 14, "函数后面要写括号")]
    [InlineData("[js: uuid('x')]", 14, "参数个数不对")]
    [InlineData("[js: 'a]", 14, "缺少结尾的引号")]
    [InlineData("[js: variables('nothing')]", 14, "没有定义变量“nothing”")]
    [InlineData("[js: parameters('Nobody')]", 14, "没有给出参数“Nobody”")]
    [InlineData("[js: base64('***')]", 14, "base64 的内容不正确")]
    [InlineData("[jss: uuid()]", 10, "没有表达式引擎“jss”")]
    public void Evaluate_Mistake_NamesLineColumnAndPath(string text, int column, string message)
    {
        var json = "{\n\n  \"v\": " + JsonSerializer.Serialize(text, Relaxed) + " }";
        var problem = Should.Throw<RecipeException>(() => RecipeSource.Evaluate(json)).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldContain(message);
        problem.Place.Path.ShouldBe("v");
        (problem.Place.Line, problem.Place.Column).ShouldBe((3, column));
    }

    [Fact]
    public void Variables_InACircle_AreNamed() =>
        Should
            .Throw<RecipeException>(() =>
                RecipeSource.Evaluate(
                    """
                    { "v": "[js: variables('a')]", "variables": { "a": "[js: variables('b')]", "b": "[js: variables('a')]" } }
                    """
                )
            )
            .Message.ShouldContain("变量循环引用：a → b → a");

    [Fact]
    public void Evaluate_ExpressionThatYieldsItself_Stops()
    {
        using var folder = new TemporaryFolder();
        folder.Write("loop.txt", "[file: text('loop.txt')]");

        Should
            .Throw<RecipeException>(() => RecipeSource.Evaluate("""{ "v": "[file: text('loop.txt')]" }""", new DiskRecipeFolder(folder.Path)))
            .Message.ShouldContain("绕圈");
    }

    [Fact]
    public void Parameters_AreNeverEvaluated()
    {
        var parameters = new Dictionary<string, string> { ["SiteName"] = "[file: text('secret')]" };

        RecipeSource
            .Evaluate("""{ "v": "[js: variables('n')]", "variables": { "n": "[js: parameters('SiteName')]" } }""", parameters: parameters)
            .ShouldBe("[file: text('secret')]");
    }

    [Fact]
    public void Files_BesideTheRecipe_AreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Snippets/a.md", "# 公告");

        RecipeSource.Evaluate("""{ "v": "[file: text('Snippets/a.md')]" }""", new DiskRecipeFolder(folder.Path)).ShouldBe("# 公告");
        RecipeSource.Evaluate("""{ "v": "[file: base64('Snippets/a.md')]" }""", new DiskRecipeFolder(folder.Path)).ShouldBe("IyDlhazlkYo=");
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("inner/../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\\\\\secret.txt")]
    [InlineData("link.txt")]
    [InlineData("linked/secret.txt")]
    [InlineData("chain.txt")]
    [InlineData("absent.txt")]
    public void Files_OutsideTheFolder_AreRefused(string path)
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", "秘密");
        folder.Write("recipe/inner/a.txt", "");
        var inside = Path.Combine(folder.Path, "recipe");
        File.CreateSymbolicLink(Path.Combine(inside, "link.txt"), Path.Combine(folder.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "linked"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(inside, "chain.txt"), Path.Combine(inside, "linked", "secret.txt"));

        var exception = Should.Throw<RecipeException>(() =>
            RecipeSource.Evaluate($$"""{ "v": "[file: text('{{path}}')]" }""", new DiskRecipeFolder(inside))
        );

        exception.Message.ShouldNotContain("秘密");
        exception.Message.ShouldContain("文件“");
    }

    [Theory]
    [InlineData("[js: uuid()]", "[text:[js: uuid()]]")]
    [InlineData("[注: 原样]", "[注: 原样]")]
    [InlineData("原样", "原样")]
    public void Quote_KeepsTextThroughExportAndImport(string text, string written)
    {
        RecipeText.Quote(text).ShouldBe(written);
        RecipeSource.Evaluate($$"""{ "v": {{JsonSerializer.Serialize(written)}} }""").ShouldBe(text);
    }
}
