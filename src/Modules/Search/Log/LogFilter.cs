using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Union.Search.Log;

/// <summary>Which searches the log shows; days are days of Shanghai.</summary>
internal sealed record LogFilter(string? Text, string? Outcome, string? Place, DateOnly? From, DateOnly? To)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static LogFilter Of(IQueryCollection query) =>
        new(Value(query, "text"), Value(query, "outcome"), Value(query, "place"), Day(query, "from"), Day(query, "to"));

    /// <summary>First pages only: the next pages of a search are no searches of their own.</summary>
    public IQueryable<LoggedSearch> Of(IQueryable<LoggedSearch> searches)
    {
        searches = searches.Where(s => s.First == 0);
        if (Text is { } text)
            searches = searches.Where(s => s.Text.Contains(text));
        if (From is { } from && Start(from) is var begin)
            searches = searches.Where(s => s.At >= begin);
        if (To is { } to && Start(to.AddDays(1)) is var end)
            searches = searches.Where(s => s.At < end);
        searches = Place switch
        {
            "staff" => searches.Where(s => s.IsStaff),
            "site" => searches.Where(s => !s.IsStaff),
            _ => searches,
        };
        return Outcome switch
        {
            "none" => searches.Where(s => s.Results == 0),
            "unopened" => searches.Where(s => s.Results > 0 && s.ClickedRank == null),
            "opened" => searches.Where(s => s.ClickedRank != null),
            "low" => searches.Where(s => s.ClickedRank > 5),
            _ => searches,
        };
    }

    private static DateTime Start(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Shanghai, DateTimeKind.Utc);

    private static string? Value(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 and <= 200 } value ? value : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2200
            ? day
            : null;
}
