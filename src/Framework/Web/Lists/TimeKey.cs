using System.Globalization;

namespace Union.Web.Lists;

/// <summary>The key of a row in a list that is ordered by a moment (UTC) and, within it, by id.</summary>
public static class TimeKey
{
    public static string Of(DateTime at, Guid id) => string.Concat(at.Ticks.ToString(CultureInfo.InvariantCulture), "-", id.ToString("N"));

    /// <returns>Null when the list is asked for from its beginning, or the address was garbled.</returns>
    public static (DateTime At, Guid Id)? Asked(KeyRequest ask) =>
        ask.Key()?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var guid)
            ? (new DateTime(at, DateTimeKind.Utc), guid)
            : null;
}
