namespace Union.Core.Recipes;

/// <summary>One step of a run: what became of it, what it changed (or would), and what it wants people to know.</summary>
public sealed record RecipeStepResult(
    string Recipe,
    string Name,
    RecipePlace Place,
    RecipeStepOutcome Outcome,
    IReadOnlyList<string> Changes,
    IReadOnlyList<string> Messages
)
{
    public string OutcomeText =>
        Outcome switch
        {
            RecipeStepOutcome.Applied => "已执行",
            RecipeStepOutcome.Planned => "将执行",
            RecipeStepOutcome.Unchanged => "无变化",
            RecipeStepOutcome.Skipped => "已跳过",
            _ => "失败",
        };
}
