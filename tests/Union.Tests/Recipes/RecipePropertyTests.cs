using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Union.Core.Recipes;
using Union.Core.Recipes.Expressions;
using Union.Core.Recipes.Reading;

namespace Union.Tests.Recipes;

/// <summary>No file and no expression, however broken, brings anything but a problem with its place.</summary>
public sealed class RecipePropertyTests
{
    private static readonly Gen<string> Pieces = Gen.Elements(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"a\"",
            "'",
            "//",
            "/*",
            "*/",
            "\\",
            "\n",
            "1",
            "-1e9",
            "null",
            "true",
            "工会",
            "\ud800",
            "js:",
            "file:",
            "text:",
            "uuid()",
            "variables(",
            "base64(",
            "text('",
            "gzip('H4sI",
            ")",
            "+",
            " ",
            "steps",
            "\u0000",
            "../"
        )
        .ArrayOf()
        .Select(string.Concat);

    [Fact]
    public void Read_AnyText_GivesATreeOrAPlace() =>
        Prop.ForAll(
                Pieces.ToArbitrary(),
                text =>
                {
                    try
                    {
                        RecipeReader.Read("any.recipe.json", Encoding.UTF8.GetBytes(text));
                    }
                    catch (RecipeException exception)
                    {
                        exception.Problems.ShouldAllBe(problem => problem.Place.Line >= 1 && problem.Place.Column >= 1);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Read_AnyBytes_GivesATreeOrAPlace() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                bytes =>
                {
                    try
                    {
                        RecipeReader.Read("any.recipe.json", [.. "{\"a\":\""u8, .. bytes, .. "\"}"u8]);
                    }
                    catch (RecipeException)
                    {
                        // The place was told.
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Evaluate_AnyExpression_GivesAValueOrAPlace() =>
        Prop.ForAll(
                Pieces.ToArbitrary(),
                text =>
                {
                    var node = RecipeNode.String(new RecipePlace("any", 1, 1, "v"), $"[js:{text}]");
                    var script = new RecipeScript(
                        null,
                        NoRecipeFolder.Instance,
                        new RecipeSurroundings("t", new Dictionary<string, string>(), _ => null)
                    );
                    var problems = new List<RecipeProblem>();

                    script.Evaluate(node, problems).Text.ShouldNotBeNull();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Quote_AnyText_ComesBack() =>
        Prop.ForAll(
                Pieces.ToArbitrary(),
                text =>
                {
                    var script = new RecipeScript(
                        null,
                        NoRecipeFolder.Instance,
                        new RecipeSurroundings("t", new Dictionary<string, string>(), _ => null)
                    );
                    var quoted = RecipeNode.String(new RecipePlace("any", 1, 1, "v"), RecipeText.Quote(text));

                    script.Evaluate(quoted, new List<RecipeProblem>()).Text.ShouldBe(text);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
