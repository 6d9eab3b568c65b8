namespace Union.Core.Recipes;

/// <summary>Writes the outcome of a run for people at a console.</summary>
public static class RecipeReport
{
    public static void Write(RecipeResult result, TextWriter output)
    {
        output.WriteLine(result.IsDryRun ? $"试运行配方“{result.Recipe.DisplayName}”（不作任何改动）" : $"执行配方“{result.Recipe.DisplayName}”");
        foreach (var warning in result.Warnings)
            output.WriteLine($"  提示  {warning}");
        foreach (var step in result.Steps)
        {
            output.WriteLine($"  {step.OutcomeText}  {step.Name}");
            foreach (var line in step.Changes.Concat(step.Messages))
                output.WriteLine($"          {line}");
        }
    }
}
