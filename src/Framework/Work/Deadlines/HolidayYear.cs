namespace Union.Work.Deadlines;

/// <summary>The holiday arrangement of one year as the State Council's office announced it.</summary>
/// <param name="Source">The notice: 国办发明电〔2024〕12号.</param>
/// <param name="Workdays">Days of rest on which people work instead (调休上班).</param>
public sealed record HolidayYear(int Year, string Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> Workdays);
