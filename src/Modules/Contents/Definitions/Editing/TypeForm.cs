using System.ComponentModel.DataAnnotations;

namespace Union.Contents.Definitions.Editing;

/// <summary>What people say of a type.</summary>
internal sealed class TypeForm
{
    [Display(Name = "名称"), Required(ErrorMessage = "请填写名称。"), StringLength(ContentItem.TypeLength)]
    public string? DisplayName { get; set; }

    [Display(Name = "代号")]
    public string? Name { get; set; }

    [Display(Name = "可以新建内容")]
    public bool Creatable { get; set; } = true;

    [Display(Name = "公众可以在列表里看到")]
    public bool Listable { get; set; } = true;

    [Display(Name = "可以存草稿（不选时保存即发布）")]
    public bool Draftable { get; set; } = true;

    [Display(Name = "单独授权（角色管理里会多出起草、发布两项权限）")]
    public bool Securable { get; set; }

    /// <summary>Version of the record when the page was opened.</summary>
    public int BasedOn { get; set; }

    public static TypeForm Of(ContentTypeDefinition type, int basedOn) =>
        new()
        {
            DisplayName = type.DisplayName,
            Name = type.Name,
            Creatable = type.Creatable,
            Listable = type.Listable,
            Draftable = type.Draftable,
            Securable = type.Securable,
            BasedOn = basedOn,
        };
}
