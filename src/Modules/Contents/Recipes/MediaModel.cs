namespace Union.Contents.Recipes;

/// <summary>A media file: its address, and its content beside the recipe or within it. Fetching from the web is refused.</summary>
internal sealed record MediaModel(string TargetPath, string? SourcePath = null, string? Base64 = null, string? SourceUrl = null);
