namespace Union.Core.Data;

/// <summary>An open door to another tenant's rows; see <see cref="UnionDbContext.OpenDoor"/>.</summary>
public sealed class TenantDoor : IDisposable
{
    private readonly Action _close;

    internal TenantDoor(Guid to, string why, Guid from, Action close)
    {
        (To, Why, From) = (to, why, from);
        _close = close;
    }

    public Guid To { get; }

    public Guid From { get; }

    public string Why { get; }

    public void Dispose() => _close();
}
