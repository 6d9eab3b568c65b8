namespace Union.Core.Files;

/// <summary>Text read from bytes of unknown encoding.</summary>
/// <param name="Text">The text, line ends as LF, without a byte order mark.</param>
/// <param name="Encoding">The name of the encoding it was read with.</param>
/// <param name="Doubts">What may be wrong with it, in Chinese; empty when nothing is.</param>
public sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Doubts);
