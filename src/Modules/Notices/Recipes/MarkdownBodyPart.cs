namespace Union.Notices.Recipes;

internal sealed record MarkdownBodyPart(string Markdown);
