namespace Union.Notices.Heads;

/// <summary>One who issues a document together with its first issuer (联合发文).</summary>
/// <param name="Name">As printed.</param>
/// <param name="OrganizationId">The organization of the tree, when it is one of ours.</param>
public sealed record JointIssuer(string Name, Guid? OrganizationId = null);
