using System.ComponentModel.DataAnnotations;

namespace Union.Tenants.Registry;

/// <summary>The one form a site is made with.</summary>
internal sealed class NewTenantInput : TenantInput
{
    [Display(Name = "站点代号"), Required, StringLength(40)]
    public string Name { get; set; } = "";

    [Display(Name = "上级站点"), StringLength(40)]
    public string? Parent { get; set; }

    [Display(Name = "初始配方")]
    public string? Recipe { get; set; }

    [Display(Name = "管理员用户名"), Required, StringLength(50)]
    public string AdminUserName { get; set; } = "admin";

    [Display(Name = "管理员初始密码"), StringLength(128)]
    public string? AdminPassword { get; set; }

    public NewTenant ToNewTenant() =>
        new(Name.Trim(), DisplayName.Trim())
        {
            ParentName = string.IsNullOrWhiteSpace(Parent) ? null : Parent.Trim(),
            Prefix = CleanPrefix,
            Host = CleanHost,
            RegionCode = CleanRegion,
            LevelWord = LevelWord ?? "",
            Description = Description?.Trim() ?? "",
            FeatureProfile = FeatureProfile,
            RecipeName = Recipe ?? "",
        };
}
