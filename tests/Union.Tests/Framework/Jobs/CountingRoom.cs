namespace Union.Tests.Framework.Jobs;

/// <summary>What a test arranges for the counting job and learns of it.</summary>
internal sealed class CountingRoom
{
    public int WaitsAt { get; init; }

    public int FailsAt { get; init; }

    public List<int> Starts { get; } = [];

    public List<string> Users { get; } = [];
}
