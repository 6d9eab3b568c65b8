namespace Union.Contents.Parts;

/// <summary>A part the platform knows, with words for those who put it on a type.</summary>
internal sealed record PartKind(string Name, string DisplayName, string Description);
