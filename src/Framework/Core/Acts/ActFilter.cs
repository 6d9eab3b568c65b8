namespace Union.Core.Acts;

/// <summary>Limits of the audit trail; what is null does not limit. <see cref="Name"/> is a prefix of the act's code.</summary>
public sealed record ActFilter
{
    public DateTime? From { get; init; }

    public DateTime? To { get; init; }

    public Guid? UserId { get; init; }

    /// <summary>Part of the name shown to people.</summary>
    public string? UserName { get; init; }

    public string? Name { get; init; }

    public Guid? RecordId { get; init; }
}
