namespace Union.Organizations.Import.Planning;

/// <summary>Something that hangs on an organization and would be orphaned without it.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="What">What it is, in words: 下级组织.</param>
/// <param name="ById">The child, where the trace is one.</param>
internal sealed record OrganizationTrace(Guid OrganizationId, string What, Guid? ById = null);
