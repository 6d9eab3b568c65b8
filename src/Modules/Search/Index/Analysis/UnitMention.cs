namespace Union.Search.Index.Analysis;

/// <summary>A unit of a text and where it stands in the text's NFKC form.</summary>
/// <param name="Term">Its term in the index.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is written.</param>
/// <param name="IsWord">A Latin word or a plain number, which the pairs find as it is written.</param>
internal readonly record struct UnitMention(string Term, int Start, int Length, bool IsWord = false);
