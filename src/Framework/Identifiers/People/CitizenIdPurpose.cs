namespace Union.Identifiers.People;

/// <summary>Whose identity number a field asks for.</summary>
public enum CitizenIdPurpose
{
    /// <summary>Anyone's, children in a household file included.</summary>
    Person,

    /// <summary>A worker's or member's: below the minimum working age it draws a warning.</summary>
    Worker,
}
