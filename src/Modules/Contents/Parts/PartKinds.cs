namespace Union.Contents.Parts;

/// <summary>The parts the platform knows. Any other part of a foreign recipe is kept as it is.</summary>
internal static class PartKinds
{
    public const string Title = "TitlePart";
    public const string Body = "MarkdownBodyPart";
    public const string Autoroute = "AutoroutePart";
    public const string Alias = "AliasPart";
    public const string Taxonomy = "TaxonomyPart";
    public const string Attachments = "AttachmentsPart";
    public const string PublishLater = "PublishLaterPart";
    public const string ArchiveLater = "ArchiveLaterPart";
    public const string List = "ListPart";

    /// <summary>On an item that stands in a list: the list and the place. No type names it; the list does.</summary>
    public const string Contained = "ContainedPart";

    /// <summary>Who reads an item, when not everybody. No type names it.</summary>
    public const string Audience = "AudiencePart";

    public static IReadOnlyList<PartKind> All { get; } =
    [
        new(Title, "标题", "一个标题，列表和网页都用它"),
        new(Body, "正文", "Markdown 正文"),
        new(Autoroute, "网址", "公开页面的网址，可以自己写"),
        new(Alias, "别名", "接口和配方按别名找到这条内容"),
        new(Taxonomy, "分类词表", "这条内容是一个词表，里面是各级分类"),
        new(Attachments, "附件", "上传文件，随版本保存"),
        new(PublishLater, "定时发布", "到时间自动发布"),
        new(ArchiveLater, "到期下线", "到期自动标为不再执行"),
        new(List, "列表", "下面有属于它的其他内容，可以排序"),
    ];

    public static PartKind? Find(string name) =>
        All.FirstOrDefault(k => k.Name == name) ?? (name is Contained or Audience ? new PartKind(name, name, "") : null);
}
