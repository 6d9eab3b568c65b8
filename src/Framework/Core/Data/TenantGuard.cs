using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Union.Core.Tenants;

namespace Union.Core.Data;

/// <summary>Before each save: gives new rows their tenant, refuses rows of another tenant, raises version tokens.</summary>
internal static class TenantGuard
{
    public static void Check(UnionDbContext db, ICurrentTenant tenant, TenantDoor? door)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            if (entry.Entity is ITenantOwned owned && owned is not Tenant)
                CheckOwner(entry, owned, tenant, door);
            if (entry.Entity is IVersioned versioned && entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
        }
    }

    private static void CheckOwner(EntityEntry entry, ITenantOwned owned, ICurrentTenant tenant, TenantDoor? door)
    {
        var property = entry.Property(nameof(ITenantOwned.TenantId));
        if (entry.State == EntityState.Added && owned.TenantId == Guid.Empty)
            property.CurrentValue = tenant.Id;
        var changed = entry.State == EntityState.Modified && !Equals(property.OriginalValue, property.CurrentValue);
        var owner = (Guid)property.CurrentValue!;
        if (changed || (owner != door?.To && owner != tenant.Id))
            throw new ForeignTenantException(entry.Metadata.ClrType.Name);
    }
}
