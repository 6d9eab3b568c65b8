using System.Text.Json.Nodes;

namespace Union.Contents.Api;

/// <summary>What became of a posted item: the item as it is kept now, or what was wrong with it.</summary>
/// <param name="Item">Null when it was refused.</param>
/// <param name="IsNew">It was not there before.</param>
/// <param name="Version">Counts the saves of the item; the next post may ask that nobody saved meanwhile.</param>
/// <param name="Errors">By member of the JSON.</param>
/// <param name="Refusal">Status and sentence when the errors do not say it.</param>
public sealed record ApiOutcome(
    JsonObject? Item,
    bool IsNew = false,
    int Version = 0,
    IReadOnlyDictionary<string, string[]>? Errors = null,
    (int Status, string Title, string Detail)? Refusal = null
)
{
    /// <summary>The item was not kept because of one member.</summary>
    public static ApiOutcome Wrong(string member, string problem) =>
        new(null, Errors: new Dictionary<string, string[]>(StringComparer.Ordinal) { [member] = [problem] });

    /// <summary>Refused as a whole.</summary>
    public static ApiOutcome Refused(int status, string title, string detail) => new(null, Refusal: (status, title, detail));
}
