using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Review.Setting;

/// <summary>What is asked of one content type.</summary>
internal sealed class ReviewInput
{
    public string ContentType { get; set; } = "";

    [Display(Name = "发布前要审核")]
    public bool IsRequired { get; set; }

    [Display(Name = "审核后还要签发")]
    public bool NeedsSignature { get; set; }

    [Display(Name = "审核人可以同时签发")]
    public bool ReviewerMaySign { get; set; }
}
