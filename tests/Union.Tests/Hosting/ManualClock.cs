namespace Union.Tests.Hosting;

/// <summary>The real time, moved forward by a test: <c>services => services.AddSingleton&lt;TimeProvider&gt;(clock)</c>.</summary>
public sealed class ManualClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
