using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Union.Notices.Heads;

/// <summary>How the lists of a document's head lie in their columns: empty for none, else JSON, or ids one after the other.</summary>
internal static class HeadColumns
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static PropertyBuilder<EqualList<T>> HasJson<T>(this PropertyBuilder<EqualList<T>> property)
        where T : notnull =>
        property.HasConversion(
            list => list.Count == 0 ? "" : JsonSerializer.Serialize(list.ToArray(), Json),
            text => new EqualList<T>(text.Length == 0 ? Array.Empty<T>() : JsonSerializer.Deserialize<T[]>(text, Json)!),
            Comparer<T>()
        );

    public static PropertyBuilder<EqualList<Guid>> HasIds(this PropertyBuilder<EqualList<Guid>> property) =>
        property.HasConversion(list => Join(list), text => Split(text), Comparer<Guid>());

    private static string Join(EqualList<Guid> ids) => string.Join(' ', ids.Select(id => id.ToString("N")));

    private static EqualList<Guid> Split(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.ParseExact(id, "N"))];

    private static ValueComparer<EqualList<T>> Comparer<T>()
        where T : notnull => new((a, b) => Equals(a, b), list => list.GetHashCode(), list => list);
}
