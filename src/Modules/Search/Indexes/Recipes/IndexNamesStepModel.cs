namespace Union.Search.Indexes.Recipes;

internal sealed record IndexNamesStepModel(IReadOnlyList<string>? IndexNames = null, bool IncludeAll = false);
