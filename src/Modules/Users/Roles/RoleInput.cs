using System.ComponentModel.DataAnnotations;

namespace Union.Users.Roles;

internal sealed class RoleInput
{
    /// <summary>The version the form was filled from.</summary>
    public int Version { get; set; }

    [Display(Name = "名称"), Required, StringLength(100)]
    public string Name { get; set; } = "";

    [Display(Name = "说明"), StringLength(400)]
    public string? Description { get; set; }

    public List<string> Permissions { get; set; } = [];
}
