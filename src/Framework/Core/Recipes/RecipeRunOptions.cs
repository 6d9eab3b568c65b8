namespace Union.Core.Recipes;

/// <summary>How a recipe is to be run.</summary>
public sealed record RecipeRunOptions
{
    /// <summary>Say what would change, change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Unknown steps, properties and features become warnings and are left out instead of refusing the recipe.</summary>
    public bool Tolerant { get; init; }

    /// <summary>Why it is run; stands in the acts.</summary>
    public string? Reason { get; init; }

    /// <summary>Answers to <c>parameters('…')</c>, without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
