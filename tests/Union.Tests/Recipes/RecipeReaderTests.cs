using System.Text;
using System.Text.Json;
using Union.Core.Recipes;
using Union.Core.Recipes.Reading;

namespace Union.Tests.Recipes;

public sealed class RecipeReaderTests
{
    [Fact]
    public void Read_CommentsAndTrailingCommas_AreOrchardsDialect()
    {
        var root = RecipeSource.Read(
            """
            {
              // 说明
              "name": "a", /* 中间 */
              "steps": [ { "name": "feature", "enable": [ "A", "B", ], }, ],
            }
            """
        );

        root["Steps"]!.Items[0]["ENABLE"]!.Items.Select(item => item.Text).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Read_Values_KnowTheirPlace()
    {
        var root = RecipeSource.Read(
            """
            {
              "steps": [
                {}, {}, {},
                { "名字": "会", "Roles": [ { "Name": "编辑" } ] }
              ]
            }
            """
        );

        var place = root.Nearest("steps[3].roles[0].name").Place;

        place.ShouldBe(new RecipePlace("t.recipe.json", 4, 39, "steps[3].Roles[0].Name"));
        place.ToString().ShouldBe("t.recipe.json 第 4 行第 39 列（steps[3].Roles[0].Name）");
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3)]
    [InlineData("{ \"a\": [1, 2 }", 1, 14)]
    [InlineData("{ \"a\": 1 } x", 1, 12)]
    [InlineData("[]", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{ \"a\": 1, \"A\": 2 }", 1, 11)]
    [InlineData("{\n \"a\": \"\\ud800\" }", 2, 7)]
    public void Read_BrokenFile_NamesThePlace(string json, int line, int column)
    {
        var problem = Should.Throw<RecipeException>(() => RecipeSource.Read(json)).Problems.ShouldHaveSingleItem();

        (problem.Place.Line, problem.Place.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Read_WrongEncoding_SaysSo()
    {
        byte[] gb18030 = [.. "{ \"name\": \""u8, 0xB9, 0xA4, 0xBB, 0xE1, .. "\" }"u8];

        Should.Throw<RecipeException>(() => RecipeReader.Read("gb.recipe.json", gb18030)).Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoError() =>
        RecipeReader.Read("bom.recipe.json", [.. Encoding.UTF8.Preamble, .. "{ \"name\": \"工会\" }"u8]).TextOf("name").ShouldBe("工会");

    [Fact]
    public void Read_DeepNesting_IsRefused() => Should.Throw<RecipeException>(() => RecipeSource.Read("{\"a\":" + new string('[', 500)));

    [Fact]
    public void ToJson_GivesTheSameValues()
    {
        const string json = """{"a":[1,2.50,true,false,null,"会"],"b":{"c":-1e3}}""";

        JsonElement
            .DeepEquals(JsonDocument.Parse(RecipeSource.Read(json).ToJson()!.ToJsonString()).RootElement, JsonDocument.Parse(json).RootElement)
            .ShouldBeTrue();
    }
}
