namespace Union.Identifiers;

/// <summary>How deep a check went when it found something; the levels are kept apart because they call for different answers.</summary>
public enum CheckLevel
{
    /// <summary>L1: length, alphabet, shape. A person can see what is wrong.</summary>
    Form = 1,

    /// <summary>L2: the check digit does not fit: at least one character was mistyped.</summary>
    CheckDigit = 2,

    /// <summary>L3: well formed, but hardly possible (30 February, a region that never existed).</summary>
    Plausibility = 3,
}
