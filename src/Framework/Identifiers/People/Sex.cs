namespace Union.Identifiers.People;

/// <summary>As recorded in the identity number.</summary>
public enum Sex
{
    /// <summary>男</summary>
    Male,

    /// <summary>女</summary>
    Female,
}
