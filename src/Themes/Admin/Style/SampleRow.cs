using Union.Web.Pages;

namespace Union.Themes.Admin.Style;

internal sealed record SampleRow(string Title, string Number, string State, Tone Tone, int Reads, DateTime At);
