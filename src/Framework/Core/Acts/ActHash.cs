using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Union.Core.Acts;

/// <summary>The hash of an act: SHA-256 over a canonical JSON array of everything the act says.</summary>
internal static class ActHash
{
    public static string Of(Act act)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStringValue(act.PreviousHash);
            json.WriteStringValue(act.TenantId);
            json.WriteNumberValue(act.Sequence);
            json.WriteStringValue(act.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            json.WriteStringValue(act.UserId?.ToString());
            json.WriteStringValue(act.UserName);
            json.WriteStringValue(act.OrganizationId);
            json.WriteStringValue(act.FromTenantId?.ToString());
            json.WriteStringValue(act.Name);
            json.WriteStringValue(act.Title);
            json.WriteStringValue(act.Reason);
            json.WriteStringValue(act.IpAddress);
            foreach (var change in act.Changes.OrderBy(c => c.Ordinal))
            {
                json.WriteStringValue(change.Kind);
                json.WriteStringValue(change.RecordId);
                json.WriteStringValue(change.Operation.ToString());
                json.WriteStringValue(change.Title);
                json.WriteStringValue(change.Values);
            }
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }
}
