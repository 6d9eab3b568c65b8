namespace Union.Search.Index.Analysis;

/// <summary>A document number read from running text, where words before the issuer's code may cling to it.</summary>
internal sealed record DocumentNumberMention(string Issuer, int Year, int Number, string Written);
