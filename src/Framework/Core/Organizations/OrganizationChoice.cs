namespace Union.Core.Organizations;

/// <summary>An organization to choose.</summary>
/// <param name="Where">Names of the organizations above it, the highest first: 测试市总工会 / 测试县总工会.</param>
public sealed record OrganizationChoice(Guid Id, string Name, string Where);
