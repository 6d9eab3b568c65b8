namespace Union.Work.Documents.Official;

/// <summary>An annex: named at the end of the text, and set on a page of its own where it has a text.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">Markdown; empty where it is a file or missing.</param>
public sealed record OfficialAnnex(string Title, string Body = "");
