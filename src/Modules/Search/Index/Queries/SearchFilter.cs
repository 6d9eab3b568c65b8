namespace Union.Search.Index.Queries;

/// <summary>What the person chose to see of what may be seen.</summary>
internal sealed record SearchFilter(Guid? Site = null, string? Kind = null, string? Issuer = null, int? Year = null)
{
    public static readonly SearchFilter None = new();
}
