namespace Union.Search.Index.Analysis;

/// <summary>A document number read from running text.</summary>
internal sealed record DocumentNumberMention(string Issuer, int Year, int Number, string Written);
