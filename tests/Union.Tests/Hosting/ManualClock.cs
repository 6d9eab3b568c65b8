namespace Union.Tests.Hosting;

/// <summary>The real time, moved forward by a test, or one that starts on a given day: <c>services => services.AddSingleton&lt;TimeProvider&gt;(clock)</c>.</summary>
public sealed class ManualClock(DateTimeOffset? start = null) : TimeProvider
{
    private TimeSpan _ahead = start is { } at ? at - System.GetUtcNow() : TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
