using System.Text.Json;

namespace Union.Core.Indexing;

/// <summary>What an act did to a record that a source follows.</summary>
/// <param name="Kind">Name of the record's kind, as acts name it.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Values">JSON object of the act: property → [old, new].</param>
public sealed record RecordChange(string Kind, Guid RecordId, string Values)
{
    /// <summary>The ids a property had before and has after the change; what a removed record pointed at is still known here.</summary>
    public IEnumerable<Guid> IdsIn(string property)
    {
        using var json = JsonDocument.Parse(Values);
        return
            json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty(property, out var pair)
            && pair.ValueKind == JsonValueKind.Array
            ?
            [
                .. pair.EnumerateArray()
                    .Where(value => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _))
                    .Select(value => value.GetGuid()),
            ]
            : [];
    }
}
