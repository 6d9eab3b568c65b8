namespace Union.Core.Indexing;

/// <summary>The audiences a document in an index may have.</summary>
public static class Audience
{
    /// <summary>Everyone, signed in or not.</summary>
    public const string Public = "public";

    /// <summary>Staff of the owning site who may search.</summary>
    public const string Staff = "staff";

    /// <summary>
    /// Staff of the owning site who may search and whose permission reaches an organization: for documents that say something of the
    /// organizations directly below it.
    /// </summary>
    public static string Reaching(string permission, Guid organizationId) => $"{permission}@{organizationId:N}";

    /// <summary>The permission and organization of an audience made by <see cref="Reaching"/>; null for any other.</summary>
    public static (string Permission, Guid OrganizationId)? ReadReaching(string audience) =>
        audience.IndexOf('@') is > 0 and var at && Guid.TryParseExact(audience.AsSpan(at + 1), "N", out var id) ? (audience[..at], id) : null;

    /// <summary>Not published; no search finds it.</summary>
    public const string Draft = "draft";
}
