namespace Union.Notices.Targets.Recipes;

internal sealed record TargetsStepModel(IReadOnlyList<TargetModel> Targets);
