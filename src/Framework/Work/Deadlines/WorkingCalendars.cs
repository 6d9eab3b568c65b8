using System.Text.Json;

namespace Union.Work.Deadlines;

/// <summary>The calendar in force: what comes with the program, with the years an administrator entered in their place.</summary>
public sealed class WorkingCalendars(SiteService sites)
{
    private static readonly Lazy<IReadOnlyList<HolidayYear>> BuiltIn = new(Read);
    private WorkingCalendar? _current;

    public static IReadOnlyList<HolidayYear> Known => BuiltIn.Value;

    public async Task<WorkingCalendar> CurrentAsync(CancellationToken cancellationToken) =>
        _current ??= new WorkingCalendar(await YearsAsync(cancellationToken));

    /// <summary>A year was entered in this request: the calendar is read anew.</summary>
    internal void Forget() => _current = null;

    /// <summary>The years known, the latest first.</summary>
    public async Task<IReadOnlyList<HolidayYear>> YearsAsync(CancellationToken cancellationToken)
    {
        var own = (await sites.GetSiteSettingsAsync(cancellationToken)).As<HolidaySettings>().Years;
        return [.. own.Concat(Known.Where(y => own.All(o => o.Year != y.Year))).OrderByDescending(y => y.Year)];
    }

    private static IReadOnlyList<HolidayYear> Read()
    {
        using var stream = typeof(WorkingCalendars).Assembly.GetManifestResourceStream("Deadlines/holidays.json")!;
        return JsonSerializer.Deserialize<List<HolidayYear>>(stream, JsonSerializerOptions.Web)!;
    }
}
