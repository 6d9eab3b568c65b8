using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Reminders;

namespace Union.Tests.Work;

public sealed class ReminderTests : IAsyncLifetime
{
    private readonly Source _source = new();
    private UnionApp _app = null!;
    private Guid _town;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<IReminderSource>(_source));
        await _app.SetUpAsync();
        await _app.AddTenantAsync("county", "测甲旗总工会", null, "Union.Organizations");
        _town = await _app.AddOrganizationAsync("county", "测试镇工会", OrganizationType.TownshipUnion);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_reminder_is_told_once_a_day_and_seen_where_the_permission_is_held()
    {
        _source.Drafts = [Draft("a", "换届还有 90 天")];
        await TellAsync(1);
        await TellAsync(1);
        (await OpenAsync()).ShouldBe(1);
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Elections);
        (await staff.GetStringAsync("/county/admin/reminders")).ShouldContain("换届还有 90 天");
        var other = await _app.AddOrganizationAsync("county", "测试乡工会", OrganizationType.TownshipUnion);
        var stranger = await _app.SignedInAtAsync("county", other, Permissions.Elections);
        (await stranger.GetStringAsync("/county/admin/reminders")).ShouldNotContain("换届还有 90 天");
    }

    [Fact]
    public async Task One_that_was_read_stays_away_but_what_is_overdue_comes_back_the_next_day()
    {
        _source.Drafts = [Draft("soon", "快到期"), Draft("late", "逾期 1 天") with { IsDaily = true }];
        await TellAsync(1);
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Elections);
        var ids = await _app.InTenantAsync("county", s => Db(s).Set<Reminder>().Select(r => r.Id).ToListAsync());
        foreach (var id in ids)
            (await staff.PostFormAsync("/county/admin/reminders", new() { ["Chosen"] = id.ToString() })).StatusCode.ShouldBe(
                System.Net.HttpStatusCode.Redirect
            );
        (await OpenAsync()).ShouldBe(0);
        await TellAsync(1);
        (await OpenAsync()).ShouldBe(0);
        await TellAsync(2);
        (await OpenAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_no_longer_holds_disappears()
    {
        _source.Drafts = [Draft("a", "快到期")];
        await TellAsync(1);
        _source.Drafts = [];
        await TellAsync(2);
        (await OpenAsync()).ShouldBe(0);
        _source.Drafts = [Draft("a", "又快到期")];
        await TellAsync(3);
        (await OpenAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task One_told_twice_or_too_long_does_not_keep_the_others_from_being_told()
    {
        _source.Drafts = [Draft("a", "换届"), Draft("a", "换届"), Draft("b", new string('长', 900))];
        await TellAsync(1);
        (await OpenAsync()).ShouldBe(2);
    }

    private ReminderDraft Draft(string key, string title) =>
        new(key, _town, Permissions.Elections, title, "/admin/organizations", new DateOnly(2026, 3, 10));

    private Task TellAsync(int day) =>
        _app.InTenantAsync("county", s => s.GetRequiredService<TellReminders>().RunAsync(new DateOnly(2026, 3, day), default));

    private Task<int> OpenAsync() => _app.InTenantAsync("county", s => Db(s).Set<Reminder>().CountAsync(r => r.IsOpen));

    private static UnionDbContext Db(IServiceProvider services) => services.GetRequiredService<UnionDbContext>();

    private sealed class Source : IReminderSource
    {
        public IReadOnlyList<ReminderDraft> Drafts { get; set; } = [];

        public IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, CancellationToken cancellationToken) => Drafts.ToAsyncEnumerable();
    }
}
