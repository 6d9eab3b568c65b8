using System.Globalization;

namespace Union.Web.Lists;

/// <summary>The key of a row in a list that is ordered by a day and, within it, by id.</summary>
public static class DayKey
{
    private const string Format = "yyyyMMdd";

    public static string Of(DateOnly day, Guid id) => string.Concat(day.ToString(Format, CultureInfo.InvariantCulture), "-", id.ToString("N"));

    /// <returns>Null when the list is asked for from its beginning, or the address was garbled.</returns>
    public static (DateOnly Day, Guid Id)? Asked(KeyRequest ask) =>
        ask.Key()?.Split('-') is [var day, var id]
        && DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && Guid.TryParseExact(id, "N", out var guid)
            ? (on, guid)
            : null;
}
