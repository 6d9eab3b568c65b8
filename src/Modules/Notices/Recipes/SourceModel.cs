namespace Union.Notices.Recipes;

/// <summary>Where an imported document came from, so that importing the folder again finds it.</summary>
internal sealed record SourceModel(string Folder, string Path, string Hash);
