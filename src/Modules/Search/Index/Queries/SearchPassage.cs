namespace Union.Search.Index.Queries;

/// <summary>A passage of a hit's document: its label and anchor, the part that answers as HTML with the words in mark, and its score.</summary>
internal sealed record SearchPassage(int Id, string Label, string Anchor, string Html, double Score);
