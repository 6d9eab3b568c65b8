using System.ComponentModel.DataAnnotations;

namespace Union.Themes.Admin.Style;

internal enum SampleAudience
{
    [Display(Name = "公众")]
    Everyone,

    [Display(Name = "工会干部")]
    Staff,
}
