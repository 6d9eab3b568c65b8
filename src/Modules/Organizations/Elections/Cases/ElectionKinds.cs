namespace Union.Organizations.Elections.Cases;

/// <summary>Activities that elections publish.</summary>
public static class ElectionKinds
{
    public static readonly ActivityKind ReElected = new("organizations.reelected", "换届");
    public static readonly ActivityKind ByElected = new("organizations.byelected", "补选");
}
