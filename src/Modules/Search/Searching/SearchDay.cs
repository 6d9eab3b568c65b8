namespace Union.Search.Searching;

/// <summary>The day in Shanghai, for what holds today.</summary>
internal static class SearchDay
{
    public static DateOnly Today() => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
}
