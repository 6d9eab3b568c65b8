namespace Union.Work.Deadlines;

/// <summary>Years as an administrator entered them, in place of those that come with the program; a section of the root site's settings.</summary>
public sealed class HolidaySettings
{
    public IReadOnlyList<HolidayYear> Years { get; set; } = [];
}
