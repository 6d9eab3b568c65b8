using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Acts;

/// <summary>Reads from the change tracker what a save does to each business record.</summary>
internal static class ChangeReader
{
    private const int LongText = 400;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static List<EntityEntry> BusinessChanges(UnionDbContext db) =>
        [
            .. db
                .ChangeTracker.Entries()
                .Where(e =>
                    e.Entity is not ITechnicalRow
                    && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                    && e.Entity is ITenantOwned
                ),
        ];

    public static ActChange Read(EntityEntry entry, Guid actId, long sequence, int ordinal) =>
        new()
        {
            TenantId = ((ITenantOwned)entry.Entity).TenantId,
            ActId = actId,
            Sequence = sequence,
            Ordinal = ordinal,
            Kind = entry.Metadata.ClrType.Name,
            RecordId = (Guid)entry.Property("Id").CurrentValue!,
            Operation = entry.State switch
            {
                EntityState.Added => ActOperation.Added,
                EntityState.Deleted => ActOperation.Removed,
                _ => ActOperation.Modified,
            },
            Title = (entry.Entity as IRecordTitle)?.RecordTitle is { } title ? title[..Math.Min(title.Length, 200)] : "",
            Values = JsonSerializer.Serialize(Values(entry), Json),
        };

    private static Dictionary<string, object?[]> Values(EntityEntry entry)
    {
        var values = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (name is "Id" or nameof(ITenantOwned.TenantId) or nameof(IVersioned.Version))
                continue;
            var old = entry.State == EntityState.Added ? null : property.OriginalValue;
            var now = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (Equals(old, now))
                continue;
            values[name] = property.Metadata.PropertyInfo?.GetCustomAttribute<SensitiveAttribute>() is null
                ? [Shown(old), Shown(now)]
                : [old is null ? null : "＊", now is null ? null : "＊"];
        }
        return values;
    }

    private static object? Shown(object? value) =>
        value switch
        {
            string { Length: > LongText } text =>
                $"{text.Length} 字，SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}",
            byte[] bytes => $"{bytes.Length} 字节",
            Enum e => e.ToString(),
            _ => value,
        };
}
