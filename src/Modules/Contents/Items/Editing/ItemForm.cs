using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Parts;

namespace Union.Contents.Items.Editing;

/// <summary>What every generated editor has; the fields of the type are read from the form by their names.</summary>
internal sealed class ItemForm
{
    private const int BodyLength = 5_000_000;

    [Display(Name = "标题"), StringLength(ContentVersion.TitleLength)]
    public string? Title { get; set; }

    [Display(Name = "正文"), StringLength(BodyLength, ErrorMessage = "正文超过 500 万字，请拆分成几篇。")]
    public string? Body { get; set; }

    [Display(Name = "网址"), StringLength(ContentItem.SlugLength)]
    public string? Slug { get; set; }

    [Display(Name = "别名"), StringLength(ContentLink.TargetLength)]
    public string? Alias { get; set; }

    [Display(Name = "分类"), StringLength(200_000)]
    public string? Terms { get; set; }

    [Display(Name = "公开范围")]
    public ContentVisibility Visibility { get; set; }

    [Display(Name = "修改说明"), StringLength(ContentVersion.NoteLength)]
    public string? ChangeNote { get; set; }

    [Display(Name = "添加附件")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    public List<AttachmentRow> Attachments { get; set; } = [];

    /// <summary>Sealed <see cref="KeptUpload"/>s of an earlier try.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>The list a new item is made for.</summary>
    [StringLength(40)]
    public string? List { get; set; }

    /// <summary>The item's <see cref="ContentItem.Version"/> when the page was opened.</summary>
    public int BasedOn { get; set; }

    /// <summary>Both texts were shown: keep this one as a version of its own.</summary>
    public bool KeepsBoth { get; set; }

    public static ItemForm Of(FoundItem found, IEnumerable<ContentAttachment> attachments)
    {
        var data = ContentJson.Parse(found.Version.Data);
        return new ItemForm
        {
            Title = found.Version.Title,
            Body = found.Version.Body,
            Slug = found.Item.Slug,
            Alias = (data[PartKinds.Alias] as JsonObject).TextOf("Alias"),
            Terms = Term.Lines(data),
            Visibility = found.Version.Visibility,
            ChangeNote = found.Version.PublishedAt is null ? found.Version.ChangeNote : "",
            Attachments = [.. attachments.Select(AttachmentRow.Of)],
            BasedOn = found.Item.Version,
        };
    }

    /// <summary>What the form says, on top of what the item had: parts and fields the form does not show stay.</summary>
    /// <param name="type">The item's type.</param>
    /// <param name="sent">The form with its fields.</param>
    /// <param name="before">Data of the latest version; empty for a new item.</param>
    public ItemContent ToContent(DefinedType type, IFormCollection sent, JsonObject before)
    {
        var data = (JsonObject)before.DeepClone();
        foreach (var (part, field) in type.Fields)
            if (FieldKinds.Find(field.FieldName) is { } kind)
                kind.Read(field, new FieldInput(sent, FieldInput.PrefixOf(part.Name, field.Name)), Below(Below(data, part.Name), field.Name));
        if (type.Has(PartKinds.Alias))
            Below(data, PartKinds.Alias)[nameof(Alias)] = Alias?.Trim() ?? "";
        if (!string.IsNullOrEmpty(List))
            Below(data, PartKinds.Contained)["ListContentItemId"] = List;
        var title = Title?.Trim() ?? "";
        return new ItemContent(
            type.Has(PartKinds.Title) ? title : ItemParts.TitleFromFields(type, data),
            type.Has(PartKinds.Body) ? (Body ?? "").ReplaceLineEndings("\n").TrimEnd() : "",
            Visibility,
            data
        );
    }

    private static JsonObject Below(JsonObject data, string name)
    {
        if (data[name] is JsonObject part)
            return part;
        part = [];
        data[name] = part;
        return part;
    }
}
