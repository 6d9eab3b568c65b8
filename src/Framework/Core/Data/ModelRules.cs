using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Union.Core.Tenants;

namespace Union.Core.Data;

/// <summary>The data rules that hold for every entity: UTC times, enums by name, version tokens, the tenant filter.</summary>
internal static class ModelRules
{
    public static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<DateTime?>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public static void Apply(ModelBuilder model, UnionDbContext context)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            var type = entity.ClrType;
            if (typeof(IVersioned).IsAssignableFrom(type))
                model.Entity(type).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            // A derived type stands under the filter of the type it derives from.
            if (
                entity.BaseType is null
                && typeof(ITenantOwned).IsAssignableFrom(type)
                && entity.FindProperty(nameof(ITenantOwned.TenantId)) is not null
            )
                model.Entity(type).HasQueryFilter(UnionDbContext.TenantFilter, OwnTenant(type, nameof(ITenantOwned.TenantId), context));
            else if (type == typeof(Tenant))
                model.Entity(type).HasQueryFilter(UnionDbContext.TenantFilter, OwnTenant(type, nameof(Tenant.Id), context));
            foreach (var key in entity.GetKeys().SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(Guid)))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (OrdinalTextAttribute.CollationFor(context.Database.ProviderName) is { } ordinal)
                foreach (var property in entity.GetProperties().Where(p => p.PropertyInfo?.IsDefined(typeof(OrdinalTextAttribute), true) is true))
                    property.SetCollation(ordinal);
        }
    }

    // row => row.TenantId == context.CurrentTenantId; EF reads the property of the context that runs the query.
    private static LambdaExpression OwnTenant(Type type, string property, UnionDbContext context)
    {
        var row = Expression.Parameter(type, "row");
        var current = Expression.Property(Expression.Constant(context), nameof(UnionDbContext.CurrentTenantId));
        return Expression.Lambda(Expression.Equal(Expression.Property(row, property), current), row);
    }
}
