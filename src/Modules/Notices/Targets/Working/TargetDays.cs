using Union.Work.Rules;

namespace Union.Notices.Targets.Working;

/// <summary>Today in China, with the site's rule of what is soon.</summary>
internal sealed class TargetDays(RuleBook rules, IOrganizationTree tree, TimeProvider clock)
{
    private TargetDay? _day;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    public async ValueTask<TargetDay> NowAsync(CancellationToken cancellationToken) => _day ??= await OnAsync(Today, cancellationToken);

    public async Task<TargetDay> OnAsync(DateOnly today, CancellationToken cancellationToken) =>
        new(today, (await rules.ForAsync(tree.RootId, today, cancellationToken)).Value(TargetRules.SoonDays));
}
