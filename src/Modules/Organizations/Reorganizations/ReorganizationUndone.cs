namespace Union.Organizations.Reorganizations;

/// <summary>A reorganization that was in effect was taken back: things stand as before it.</summary>
public sealed record ReorganizationUndone(Guid ReorganizationId, ReorganizationKind Kind, Guid OrganizationId);
