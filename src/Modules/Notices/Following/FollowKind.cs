using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Following;

/// <summary>What a person may follow.</summary>
internal enum FollowKind
{
    [Display(Name = "文件")]
    Document,

    [Display(Name = "发文机关")]
    Issuer,

    [Display(Name = "主题")]
    Topic,

    [Display(Name = "种类")]
    Kind,
}
