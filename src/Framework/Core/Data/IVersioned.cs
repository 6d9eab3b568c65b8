namespace Union.Core.Data;

/// <summary>A row whose <see cref="Version"/> is a concurrency token: 0 before the first save, raised by each save.</summary>
public interface IVersioned
{
    int Version { get; }
}
