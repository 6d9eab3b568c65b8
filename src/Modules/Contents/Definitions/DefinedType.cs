namespace Union.Contents.Definitions;

/// <summary>A content type of a site with its parts and their fields.</summary>
public sealed class DefinedType
{
    internal DefinedType(ContentTypeDefinition definition, IReadOnlyDictionary<string, ContentPartDefinition> parts, ICodeContentType? code)
    {
        Definition = definition;
        Code = code;
        Parts = [.. definition.Parts.Select(p => new DefinedPart(p, parts.GetValueOrDefault(p.PartName) ?? new ContentPartDefinition(p.PartName)))];
    }

    public ContentTypeDefinition Definition { get; }

    public string Name => Definition.Name;

    public string DisplayName => Definition.DisplayName;

    /// <summary>In the order people fill them in.</summary>
    public IReadOnlyList<DefinedPart> Parts { get; }

    /// <summary>The module's definition; null for a type made by recipe or in the administration.</summary>
    public ICodeContentType? Code { get; }

    /// <summary>It is edited in pages of its own.</summary>
    public OwnPages? Pages => Code?.Pages;

    /// <summary>Every field with the part it hangs on.</summary>
    public IEnumerable<(DefinedPart Part, ContentFieldDefinition Field)> Fields => Parts.SelectMany(p => p.Part.Fields.Select(f => (p, f)));

    internal bool Has(string partName) => Parts.Any(p => p.Is(partName));

    internal DefinedPart? Find(string partName) => Parts.FirstOrDefault(p => p.Is(partName));
}
