namespace Union.Contents.Items.Recipes;

/// <summary>A file of an item, its content beside the recipe or within it.</summary>
internal sealed record AttachmentModel(string FileName, string? Title = null, string? SourcePath = null, string? Base64 = null);
