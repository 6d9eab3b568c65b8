namespace Union.Tenants.Registry;

/// <summary>Payload of the job that switches one feature on several sites.</summary>
/// <param name="Tenants">Names of the sites, in the order they are done.</param>
internal sealed record BulkSwitch(IReadOnlyList<string> Tenants, string Feature, bool Enable, string? Reason);
