namespace Union.Notices.Reading;

/// <summary>A kind of notice or document, and how many of it the public can read.</summary>
internal sealed record KindCount(string Kind, int Count);
