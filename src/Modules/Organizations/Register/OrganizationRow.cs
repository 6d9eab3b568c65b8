using Union.Organizations.Tree;

namespace Union.Organizations.Register;

/// <summary>A line of the list, and of its export.</summary>
internal sealed record OrganizationRow(Organization Organization, string ParentName);
