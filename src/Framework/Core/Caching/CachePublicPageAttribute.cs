namespace Union.Core.Caching;

/// <summary>
/// On a public page model or endpoint: visitors who are not signed in get a stored answer until anything changes in the tenant.
/// The page must depend on nothing but its address, its query and the tenant's (or an upper tenant's) data.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachePublicPageAttribute : Attribute { }
