namespace Union.Notices.Following;

/// <summary>One thing that is followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Id of the document or topic without hyphens, name of the issuer as printed, name of the kind.</param>
internal sealed record FollowTarget(FollowKind Kind, string Value)
{
    public const int KeyLength = NoticeVersion.IssuerLength + 20;

    /// <summary>How it stands in the table.</summary>
    public string Key => $"{Kind}:{Value}";

    public static FollowTarget Document(Guid id) => new(FollowKind.Document, id.ToString("N"));

    public static FollowTarget Issuer(string name) => new(FollowKind.Issuer, name);

    public static FollowTarget Topic(Guid id) => new(FollowKind.Topic, id.ToString("N"));

    public static FollowTarget OfKind(string kind) => new(FollowKind.Kind, kind);

    /// <summary>Null when the words name nothing of this kind.</summary>
    public static FollowTarget? Read(FollowKind kind, string? value) =>
        kind switch
        {
            FollowKind.Document or FollowKind.Topic => Guid.TryParse(value, out var id) ? new(kind, id.ToString("N")) : null,
            FollowKind.Issuer or FollowKind.Kind => value?.Trim() is { Length: > 0 and <= NoticeVersion.IssuerLength } name ? new(kind, name) : null,
            _ => null,
        };
}
