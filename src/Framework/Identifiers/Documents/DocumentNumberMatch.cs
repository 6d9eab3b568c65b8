namespace Union.Identifiers.Documents;

/// <summary>A document number found in a text.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there, as written.</param>
/// <param name="Number">What it says, normalised.</param>
public readonly record struct DocumentNumberMatch(int Start, int Length, DocumentNumber Number)
{
    public int End => Start + Length;
}
