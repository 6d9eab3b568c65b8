namespace Union.Notices.Recipes;

/// <summary>The last part of the public address.</summary>
internal sealed record AutoroutePart(string Path);
