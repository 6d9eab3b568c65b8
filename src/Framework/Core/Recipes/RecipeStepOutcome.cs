namespace Union.Core.Recipes;

/// <summary>What became of a step.</summary>
public enum RecipeStepOutcome
{
    /// <summary>Something differed and has been changed.</summary>
    Applied,

    /// <summary>A dry run: something differs and would be changed.</summary>
    Planned,

    /// <summary>Everything was already as the step wants it.</summary>
    Unchanged,

    /// <summary>Not run: unknown in tolerant mode, or a step before it failed.</summary>
    Skipped,

    /// <summary>Broke off; what it had changed is undone where it was not saved yet.</summary>
    Failed,
}
