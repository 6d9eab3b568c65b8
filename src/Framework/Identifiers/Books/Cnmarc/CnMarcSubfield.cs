namespace Union.Identifiers.Books.Cnmarc;

/// <summary>A part of a data field: $a, $f …</summary>
/// <param name="Code">A lower-case letter or digit.</param>
/// <param name="Value">The text, without separators.</param>
public sealed record CnMarcSubfield(char Code, string Value);
