namespace Union.Core.Organizations;

/// <summary>A kind of organization.</summary>
/// <param name="Code">Names the kind in a form.</param>
/// <param name="Name">What people call it: 乡级 · 乡镇（街道）工会.</param>
public sealed record DirectoryGroup(string Code, string Name, int Count);
