namespace Union.Work.Documents.Numbers;

/// <summary>Numbers of one code in one year.</summary>
/// <param name="Highest">Highest number in use.</param>
/// <param name="Used">How many are in use, void ones too.</param>
/// <param name="Free">Numbers below the highest that nobody has used, as ranges: 4、7—9; given next by the program.</param>
internal sealed record SeriesRow(string Code, int Year, int Highest, int Used, int Void, string Free);
