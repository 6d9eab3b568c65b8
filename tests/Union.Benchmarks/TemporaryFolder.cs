namespace Union.Benchmarks;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("union-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, true);
}
