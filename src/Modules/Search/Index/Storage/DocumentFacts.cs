using Union.Core.Indexing;

namespace Union.Search.Index.Storage;

/// <summary>What is kept in memory of a document besides its passages, as it is read from a source or from the file.</summary>
internal sealed record DocumentFacts(
    int Access,
    string Type,
    string? Issuer,
    short Year,
    int IssuedDay,
    IReadOnlyList<string> Topics,
    IndexValidity? Validity
)
{
    public static DocumentFacts Of(IndexDocument document, int access) =>
        new(
            access,
            TypeOf(document),
            document.Issuer,
            (short)(document.IssuedOn?.Year ?? document.IssuedYear ?? 0),
            document.IssuedOn?.DayNumber ?? 0,
            document.Topics,
            document.Validity
        );

    public static string TypeOf(IndexDocument document) => document.Type.Length > 0 ? document.Type : document.Access.Kind;
}
