namespace Union.Organizations.Officers;

/// <summary>Activities published about officers' work.</summary>
public static class OfficerKinds
{
    public static readonly ActivityKind Trained = new("organizations.officers.trained", "干部培训");
    public static readonly ActivityKind Visited = new("organizations.officers.visited", "走访职工");
}
