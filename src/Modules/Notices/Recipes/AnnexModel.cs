namespace Union.Notices.Recipes;

/// <summary>An annex in a recipe: a text, the name of one of the attachments, or neither where it is missing.</summary>
internal sealed record AnnexModel(string Title, string? Markdown = null, string? FileName = null);
