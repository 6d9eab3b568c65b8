namespace Union.Contents.Fields;

/// <summary>The kinds of fields the platform knows. A field of any other kind is kept as it is.</summary>
internal static class FieldKinds
{
    public static IReadOnlyList<FieldKind> All { get; } =
    [
        new TextField(),
        new MultiTextField(),
        new NumericField(),
        new DateField(),
        new BooleanField(),
        new LinkField(),
        new MediaField(),
        new TaxonomyField(),
        new ContentPickerField(),
    ];

    public static FieldKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
