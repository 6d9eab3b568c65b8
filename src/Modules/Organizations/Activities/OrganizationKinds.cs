namespace Union.Organizations.Activities;

/// <summary>Kinds of activities this module publishes about the tree itself.</summary>
public static class OrganizationKinds
{
    public static readonly ActivityKind Moved = new("organizations.moved", "转隶");
    public static readonly ActivityKind Renamed = new("organizations.renamed", "更名");
    public static readonly ActivityKind Merged = new("organizations.merged", "合并");
    public static readonly ActivityKind Split = new("organizations.split", "分立");
    public static readonly ActivityKind Dissolved = new("organizations.dissolved", "撤销");
    public static readonly ActivityKind Registered = new("organizations.registered", "取得法人资格");
    public static readonly ActivityKind Displayed = new("organizations.displayed", "双亮");
}
