namespace Union.Contents.Definitions;

/// <summary>A content type of one site that a recipe brought or somebody made in the administration.</summary>
internal sealed class ContentTypeRecord : ITenantOwned, IVersioned, IRecordTitle
{
    private ContentTypeRecord() { }

    public ContentTypeRecord(ContentTypeDefinition definition)
    {
        Name = definition.Name;
        Write(definition);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Unique in the site; items bear it.</summary>
    public string Name { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>The whole definition as JSON, with sections of settings nobody here knows.</summary>
    public string Definition { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => DisplayName;

    public ContentTypeDefinition Read() => Written.Read<ContentTypeDefinition>(Definition);

    public void Write(ContentTypeDefinition definition) =>
        (DisplayName, Definition) = (definition.DisplayName, ContentJson.Write(definition.ToJson()));
}
