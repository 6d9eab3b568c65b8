using System.ComponentModel.DataAnnotations;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Indexes;

/// <summary>An index profile as typed.</summary>
internal sealed class ProfileForm
{
    [
        Display(Name = "代号"),
        Required(ErrorMessage = "请填写代号。"),
        StringLength(IndexProfile.NameLength, ErrorMessage = "代号不能超过 40 个字符，请缩短。"),
        RegularExpression("[a-z][a-z0-9-]*", ErrorMessage = "代号以小写字母开头，只用小写字母、数字和连字符，如 policy。")
    ]
    public string Name { get; set; } = "";

    [
        Display(Name = "名称"),
        Required(ErrorMessage = "请填写名称。"),
        StringLength(IndexProfile.DisplayNameLength, ErrorMessage = "名称不能超过 60 个字，请缩短。")
    ]
    public string DisplayName { get; set; } = "";

    [Display(Name = "来源")]
    public List<string> Kinds { get; set; } = [];

    [Display(Name = "所有人都可以检索")]
    public bool IsOpen { get; set; }

    public int BasedOn { get; set; }

    public static ProfileForm Of(IndexProfile profile) =>
        new()
        {
            Name = profile.Name,
            DisplayName = profile.DisplayName,
            Kinds = [.. profile.KindList],
            IsOpen = profile.IsOpen,
            BasedOn = profile.Version,
        };
}
