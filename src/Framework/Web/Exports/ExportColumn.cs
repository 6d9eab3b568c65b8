namespace Union.Web.Exports;

/// <summary>A column of a file that people open in a spreadsheet. Numbers, dates and moments stay what they are; everything else is text.</summary>
/// <param name="Heading">Its heading, as on the paper form.</param>
/// <param name="Value">The cell of a row; a moment is UTC and written as the time of Shanghai.</param>
public sealed record ExportColumn<T>(string Heading, Func<T, object?> Value);
