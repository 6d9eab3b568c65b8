namespace Union.Contents.Versions;

/// <summary>A field that differs between two texts.</summary>
internal sealed record FieldChange(string Field, string Before, string After);
