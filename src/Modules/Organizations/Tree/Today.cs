using Union.Web.Display;

namespace Union.Organizations.Tree;

/// <summary>The calendar day it is here, whatever the server's zone.</summary>
internal static class Today
{
    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));
}
