namespace Union.Identifiers.Documents;

/// <summary>Why a document number is being read.</summary>
public enum DocumentNumberPurpose
{
    /// <summary>From an existing text: every known variant is normalised, what was changed beyond brackets and spacing is a warning.</summary>
    Recorded,

    /// <summary>For a new document: a 第 or leading zero before the sequence, or a missing bracket, is an error (GB/T 9704-2012).</summary>
    Issuing,
}
