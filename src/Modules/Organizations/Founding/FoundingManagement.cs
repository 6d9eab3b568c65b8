using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Founding;

/// <summary>Who looks after the new union (S4 (四)).</summary>
public enum FoundingManagement
{
    [Display(Name = "属地管理")]
    Territorial,

    [Display(Name = "龙头企业管理")]
    LeadingEnterprise,
}
