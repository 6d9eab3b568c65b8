using Microsoft.Extensions.DependencyInjection;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.Founding;

/// <summary>The public notice of the candidates blocks the meeting through its last day (企业工会主席产生办法§10: seven days).</summary>
public sealed class NoticeEdgeTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_meeting_waits_for_the_day_after_the_last_of_the_notice()
    {
        var w = await FoundingWorld.MakeAsync(_app, _clock, "notice");
        // A notice whose seventh day is a Monday: no weekend lengthens it.
        while (w.Today.DayOfWeek != DayOfWeek.Monday)
            _clock.Advance(TimeSpan.FromDays(1));
        var staff = await w.StaffAsync();
        await w.ToNoticeAsync(staff, await w.ApproverAsync());
        _clock.Advance(TimeSpan.FromDays(7));
        (await w.RefusedAsync(await w.StaffAsync(), "hold")).ShouldContain("公示到");
        _clock.Advance(TimeSpan.FromDays(1));
        (await w.RefusedAsync(await w.StaffAsync(), "hold")).ShouldNotContain("公示到");
    }
}
