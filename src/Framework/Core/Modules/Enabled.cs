using System.Collections;
using Union.Core.Tenants;

namespace Union.Core.Modules;

/// <summary>
/// The registered <typeparamref name="T"/> whose feature is on for the current tenant, in order of registration
/// (dependencies first). Ask for this instead of <c>IEnumerable&lt;T&gt;</c> wherever modules contribute.
/// </summary>
public sealed class Enabled<T>(IEnumerable<T> all, FeatureCatalog catalog, ICurrentTenant tenant) : IEnumerable<T>
    where T : class
{
    public IEnumerator<T> GetEnumerator() => all.Where(x => catalog.GateOf(x.GetType()).IsOpenFor(tenant.Info.Features)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
