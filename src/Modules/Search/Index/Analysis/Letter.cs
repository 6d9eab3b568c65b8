namespace Union.Search.Index.Analysis;

/// <summary>A letter or digit of a text as the index sees it.</summary>
/// <param name="Code">Code point after folding of width, case, accents and traditional characters.</param>
/// <param name="Start">Where it stands in the text as written.</param>
/// <param name="Length">How many UTF-16 units it takes there.</param>
/// <param name="Joined">Whether it follows the letter before it with nothing that separates words in between.</param>
internal readonly record struct Letter(int Code, int Start, byte Length, bool Joined);
