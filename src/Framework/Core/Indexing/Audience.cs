namespace Union.Core.Indexing;

/// <summary>The audiences a document in an index may have.</summary>
public static class Audience
{
    /// <summary>Everyone, signed in or not.</summary>
    public const string Public = "public";

    /// <summary>Staff of the owning site who may search.</summary>
    public const string Staff = "staff";

    /// <summary>Not published; no search finds it.</summary>
    public const string Draft = "draft";
}
