namespace Union.Tenants.Registry;

/// <summary>Payload of the job that fills a new site by a recipe.</summary>
internal sealed record FillTenant(Guid TenantId, string Recipe);
