using Union.Organizations.Tree;

namespace Union.Organizations.Register;

/// <summary>What limits the list of organizations.</summary>
internal sealed class OrganizationFilter
{
    public string? Q { get; set; }

    public OrganizationType? Type { get; set; }

    public OrganizationLevel? Level { get; set; }

    public OrganizationState? State { get; set; }

    /// <summary>Section of GB/T 4754; "-" for none.</summary>
    public string? Industry { get; set; }

    /// <summary>The subtree.</summary>
    public Guid? Within { get; set; }

    public SizeBand? Size { get; set; }

    /// <summary>Only grassroots unions in being.</summary>
    public bool Grassroots { get; set; }

    /// <summary>"name" (default) or "-members", "members".</summary>
    public string? Sort { get; set; }

    public bool ByMembers => Sort?.TrimStart('-') == "members";

    public bool IsDescending => Sort?.StartsWith('-') == true;
}
