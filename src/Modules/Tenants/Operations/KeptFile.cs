namespace Union.Tenants.Operations;

/// <summary>A row that says a site keeps a file.</summary>
internal sealed record KeptFile(Guid TenantId, string Sha256);
