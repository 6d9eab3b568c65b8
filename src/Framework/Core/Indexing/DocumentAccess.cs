namespace Union.Core.Indexing;

/// <summary>
/// Who may find a document: the site that owns it, the kind of source it comes from and its audience. A search names
/// the combinations it may see; everything else is left out before anything is counted.
/// </summary>
public sealed record DocumentAccess(Guid TenantId, string Kind, string Audience);
