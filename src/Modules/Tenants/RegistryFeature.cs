namespace Union.Tenants;

internal static class RegistryFeature
{
    public const string Id = "Union.Tenants.Registry";
}
