namespace Union.Notices.Recipes;

internal sealed record TitlePart(string Title);
