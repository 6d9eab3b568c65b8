using Union.Web.Display;

namespace Union.Work.Rules;

/// <summary>Today in China.</summary>
internal static class RuleDay
{
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
}
