using Union.Contents.Definitions;
using Union.Contents.Definitions.Defining;

namespace Union.Notices;

/// <summary>The type <c>Notice</c> in the list of content types: defined in code, edited in pages of its own.</summary>
internal sealed class NoticeType : ICodeContentType
{
    private static readonly ContentTypeBuilder Defined = ContentTypeBuilder
        .Define(Notice.TypeName, "公告与文件")
        .Creatable()
        .Listable()
        .Draftable()
        .Versionable()
        .WithPart("TitlePart")
        .WithPart("MarkdownBodyPart")
        .WithPart("AutoroutePart")
        .WithField("Kind", f => f.WithDisplayName("种类"))
        .WithField("Number", f => f.WithDisplayName("文号"))
        .WithField("Issuer", f => f.WithDisplayName("发文机关"))
        .WithField("Summary", f => f.WithDisplayName("摘要"))
        .WithField("IssuedOn", f => f.OfType("DateField").WithDisplayName("成文日期"))
        .WithField("IssuedYear", f => f.OfType("NumericField").WithDisplayName("成文年份"))
        .WithField("EffectiveOn", f => f.OfType("DateField").WithDisplayName("施行日期"))
        .WithField("EffectiveUntil", f => f.OfType("DateField").WithDisplayName("有效期至"));

    public ContentTypeDefinition Type { get; } = Defined.BuildType();

    public IReadOnlyList<ContentPartDefinition> Parts { get; } = Defined.BuildParts();

    public OwnPages Pages { get; } = new("/admin/notices", "/admin/notices/new", Permissions.ViewDrafts, Permissions.Edit, Permissions.Publish);
}
