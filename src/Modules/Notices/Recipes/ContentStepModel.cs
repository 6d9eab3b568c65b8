namespace Union.Notices.Recipes;

internal sealed record ContentStepModel(IReadOnlyList<ContentItemModel> Data);
